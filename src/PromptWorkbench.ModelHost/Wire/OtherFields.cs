using System.Text.Json;

namespace PromptWorkbench.ModelHost.Wire;

/// <summary>
/// Fields this host does not act on. One that cannot change the answer is ignored, one that would is refused
/// unless its value asks for nothing, and one that nobody knows is refused: it may be a misspelt setting.
/// </summary>
internal static class OtherFields
{
    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        "user", "metadata", "store", "service_tier", "safety_identifier", "prompt_cache_key", "prompt_cache_retention",
        "parallel_tool_calls", "cache_prompt", "id_slot", "timings_per_token", "return_progress",
    };

    private static readonly Dictionary<string, Func<JsonElement, bool>> AskingForNothing = new(StringComparer.Ordinal)
    {
        ["n"] = value => IsNumber(value, 1),
        ["best_of"] = value => IsNumber(value, 1),
        ["logprobs"] = value => value.ValueKind == JsonValueKind.False,
        ["top_logprobs"] = value => IsNumber(value, 0),
        ["n_probs"] = value => IsNumber(value, 0),
        ["echo"] = value => value.ValueKind == JsonValueKind.False,
        ["ignore_eos"] = value => value.ValueKind == JsonValueKind.False,
        ["suffix"] = IsEmpty,
        ["grammar"] = IsEmpty,
        ["json_schema"] = IsEmpty,
        ["logit_bias"] = IsEmpty,
        ["tools"] = IsEmpty,
        ["functions"] = IsEmpty,
        ["chat_template_kwargs"] = IsEmpty,
        ["tool_choice"] = value => value.ValueEqualsText("none") || value.ValueEqualsText("auto"),
        ["function_call"] = value => value.ValueEqualsText("none") || value.ValueEqualsText("auto"),
        ["response_format"] = value => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("type", out var type) && type.ValueEqualsText("text"),
        ["modalities"] = value => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueEqualsText("text")),
        ["typical_p"] = value => IsNumber(value, 1),
        ["top_n_sigma"] = value => IsNumber(value, -1),
        ["mirostat"] = value => IsNumber(value, 0),
        ["dynatemp_range"] = value => IsNumber(value, 0),
        ["dry_multiplier"] = value => IsNumber(value, 0),
        ["xtc_probability"] = value => IsNumber(value, 0),
        ["n_keep"] = value => IsNumber(value, 0),
    };

    private static readonly HashSet<string> Unsupported = new(StringComparer.Ordinal)
    {
        "audio", "prediction", "reasoning_effort", "reasoning_format", "verbosity", "web_search_options", "samplers", "lora", "chat_template",
        "add_generation_prompt", "continue_final_message", "min_keep", "mirostat_tau", "mirostat_eta", "n_discard", "t_max_predict_ms",
    };

    private static readonly Dictionary<string, Func<JsonElement, bool>> AskingForNothingInMessage = new(StringComparer.Ordinal)
    {
        ["refusal"] = IsEmpty,
        ["annotations"] = IsEmpty,
    };

    /// <exception cref="ApiException">A field is unknown or asks for what is not supported; the error names it.</exception>
    public static void Check(GenerationFields request)
    {
        foreach (var (name, value) in request.Others ?? [])
        {
            if (value.ValueKind == JsonValueKind.Null || Ignored.Contains(name)) continue;
            var known = AskingForNothing.TryGetValue(name, out var asksForNothing);
            if (known && asksForNothing!(value)) continue;
            throw new ApiException(known || Unsupported.Contains(name)
                ? ApiError.NotSupported($"`{name}` is not supported with this value. Leave it out.", name)
                : ApiError.Invalid($"`{name}` is not a field this host knows. Correct its name or leave it out.", name));
        }
    }

    /// <exception cref="ApiException">A field of a message would change the prompt and is not supported.</exception>
    public static void Check(ChatMessageFields message, int index)
    {
        foreach (var (name, value) in message.Others ?? [])
        {
            if (value.ValueKind == JsonValueKind.Null) continue;
            if (AskingForNothingInMessage.TryGetValue(name, out var asksForNothing) && asksForNothing(value)) continue;
            var path = $"messages[{index}].{name}";
            throw new ApiException(ApiError.NotSupported($"`{path}` is not supported. Leave it out.", path));
        }
    }

    private static bool IsNumber(JsonElement value, double number) => value.ValueKind == JsonValueKind.Number && value.GetDouble() == number;

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().Any(),
        JsonValueKind.String => value.ValueEquals(""),
        _ => false,
    };

    private static bool ValueEqualsText(this JsonElement value, string text) => value.ValueKind == JsonValueKind.String && value.ValueEquals(text);
}
