namespace PromptWorkbench.Domain.Prompts;

/// <summary>Why a text is not a prompt template, and where.</summary>
/// <param name="Line">Line of the fault, counted from 1.</param>
/// <param name="Column">Column of the fault in UTF-16 code units, counted from 1.</param>
/// <param name="Problem">What was found, as a sentence.</param>
/// <param name="Expected">What was expected instead, as a sentence.</param>
/// <param name="Partial">Name of the partial that has the fault; null for the template itself.</param>
public sealed record TemplateError(int Line, int Column, string Problem, string Expected, string? Partial = null)
{
    /// <summary>Place, problem and expectation in one text for a person.</summary>
    public string Message
    {
        get
        {
            var place = Partial is null ? $"Line {Line}, column {Column}" : $"{Partial}, line {Line}, column {Column}";
            return $"{place}: {Problem} {Expected}";
        }
    }
}
