namespace PromptWorkbench.Inference.ToolCalls;

/// <summary>
/// The format of the Hermes models, used by Qwen 2.5 and 3 and others: each call is
/// <c>&lt;tool_call&gt;{"name": ..., "arguments": {...}}&lt;/tool_call&gt;</c>, with any whitespace around the JSON.
/// Source: https://github.com/NousResearch/Hermes-Function-Calling.
/// </summary>
internal sealed class HermesFormat : IToolCallFormat
{
    public const string Open = "<tool_call>";
    public const string Close = "</tool_call>";

    public IReadOnlyList<string> Marks => [Open, Close];

    public IToolCallReader Read(string begun) => new HermesReader(begun);
}
