using System.Text.Json;
using PromptWorkbench.Inference.ChatTemplates;
using PromptWorkbench.ModelHost.Wire;

namespace PromptWorkbench.ModelHost.Endpoints;

/// <summary>`tools` and `tool_choice`, in OpenAI's form.</summary>
internal static class OfferedTools
{
    private static readonly JsonElement NoParameters = JsonElement.Parse("""{"type":"object","properties":{}}""");

    /// <summary>The tools to offer: none when `tool_choice` is `none`.</summary>
    /// <exception cref="ApiException">One is not well formed, or asks for what is not supported.</exception>
    public static IReadOnlyList<TemplateTool> Read(IChatFields fields)
    {
        var tools = (fields.Tools ?? []).Select(Read).ToList();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < tools.Count; i++)
            if (!names.Add(tools[i].Name)) throw Invalid($"tools[{i}].function.name", $"is '{tools[i].Name}', as that of a tool before it; names must differ.");

        var offered = IsOffered(fields.ToolChoice);
        if (offered && tools.Count > 0 && fields.ParallelToolCalls == false)
            throw new ApiException(ApiError.NotSupported("`parallel_tool_calls` false is not supported: this host does not limit the number of calls. Leave it out.", "parallel_tool_calls"));
        return offered ? tools : [];
    }

    private static TemplateTool Read(ToolFields? tool, int index)
    {
        var path = $"tools[{index}]";
        if (tool?.Type is not { Length: > 0 } type) throw Invalid($"{path}.type", "is missing; it is `function`.");
        if (type != "function")
            throw new ApiException(ApiError.NotSupported($"`{path}.type` is '{type}'; only tools of type `function` are supported.", $"{path}.type"));
        if (tool.Function is not { } function) throw Invalid($"{path}.function", "is missing.");
        if (function.Name is not { Length: > 0 } name) throw Invalid($"{path}.function.name", "is missing.");
        if (function.Parameters is { ValueKind: not JsonValueKind.Object }) throw Invalid($"{path}.function.parameters", "must be a JSON schema: an object.");
        if (function.Strict == true)
            throw new ApiException(ApiError.NotSupported($"`{path}.function.strict` is not supported: the arguments are not constrained. Leave it out.", $"{path}.function.strict"));
        return new(name, function.Description ?? "", function.Parameters ?? NoParameters);
    }

    private static bool IsOffered(JsonElement? choice)
    {
        if (choice is not { ValueKind: not JsonValueKind.Null } given) return true;
        return given.ValueKind == JsonValueKind.String && given.GetString() is "auto" or "none"
            ? given.ValueEquals("auto")
            : throw new ApiException(ApiError.NotSupported(
                "`tool_choice` may be `auto` or `none`; making the model call a tool is not supported yet. Leave it out.", "tool_choice"));
    }

    private static ApiException Invalid(string path, string what) => new(ApiError.Invalid($"`{path}` {what}", path));
}
