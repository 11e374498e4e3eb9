using System.Text.Json;
using Microsoft.SemanticKernel;

namespace PromptWorkbench.Agents.Tools;

/// <summary>The arguments a model wrote, checked against what the tool takes.</summary>
/// <param name="Values">The values by name; null when they do not fit.</param>
/// <param name="Problem">What does not fit, for the model to read; null when all does.</param>
internal sealed record ToolArguments(KernelArguments? Values, string? Problem)
{
    public static ToolArguments Read(string json, KernelFunctionMetadata tool)
    {
        try
        {
            using var document = JsonDocument.Parse(string.IsNullOrWhiteSpace(json) ? "{}" : json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement, tool)
                : Wrong($"The arguments must be a JSON object such as {Example(tool)}.");
        }
        catch (JsonException)
        {
            return Wrong($"The arguments are no valid JSON. Write an object such as {Example(tool)}.");
        }
    }

    private static ToolArguments Read(JsonElement given, KernelFunctionMetadata tool)
    {
        var values = new KernelArguments();
        foreach (var argument in given.EnumerateObject())
        {
            if (tool.Parameters.All(parameter => parameter.Name != argument.Name))
                return Wrong($"{tool.Name} has no argument '{argument.Name}'. It takes {Example(tool)}.");
            if (argument.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
                return Wrong($"The argument '{argument.Name}' of {tool.Name} must be a text. It takes {Example(tool)}.");
            values[argument.Name] = argument.Value.ToString();
        }

        var missing = tool.Parameters.FirstOrDefault(parameter => parameter.IsRequired && !values.ContainsKey(parameter.Name));
        return missing is null ? new ToolArguments(values, null) : Wrong($"{tool.Name} needs the argument '{missing.Name}'. It takes {Example(tool)}.");
    }

    private static string Example(KernelFunctionMetadata tool) =>
        JsonSerializer.Serialize(tool.Parameters.ToDictionary(parameter => parameter.Name, _ => "..."));

    private static ToolArguments Wrong(string problem) => new(null, problem);
}
