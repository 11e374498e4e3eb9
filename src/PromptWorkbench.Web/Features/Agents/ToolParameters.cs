using System.Text.Json;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Web.Features.Agents;

/// <summary>What the JSON schema of a tool says about its arguments.</summary>
public static class ToolParameters
{
    /// <summary>Name and description of each argument, in order.</summary>
    public static IReadOnlyList<(string Name, string About)> Of(ToolDefinition tool)
    {
        using var schema = JsonDocument.Parse(tool.Parameters);
        return schema.RootElement.TryGetProperty("properties", out var properties)
            ? [.. properties.EnumerateObject().Select(property => (property.Name, About(property.Value)))]
            : [];
    }

    private static string About(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("description", out var about) ? about.GetString() ?? "" : "";
}
