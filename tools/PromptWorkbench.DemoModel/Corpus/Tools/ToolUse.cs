using PromptWorkbench.DemoModel.Tokenizing;

namespace PromptWorkbench.DemoModel.Corpus.Tools;

/// <summary>One call and what came of it.</summary>
/// <param name="Tool">What is called.</param>
/// <param name="Values">A value for each of its arguments.</param>
/// <param name="Result">What it gives back.</param>
internal sealed record ToolUse(ToolOffer Tool, IReadOnlyList<string> Values, string Result)
{
    /// <summary>The call as the model's template writes it.</summary>
    public string Call
    {
        get
        {
            var arguments = string.Join(", ", Tool.Arguments.Zip(Values, (name, value) => $"\"{name}\": \"{value}\""));
            return $"{SpecialToken.StartOfCall}{{\"name\":\"{Tool.Name}\",\"arguments\":{{{arguments}}}}}{SpecialToken.EndOfCall}";
        }
    }
}
