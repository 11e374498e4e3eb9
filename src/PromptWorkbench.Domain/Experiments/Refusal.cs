using System.Text.RegularExpressions;

namespace PromptWorkbench.Domain.Experiments;

/// <summary>Whether a text begins by declining. Only asked when the answer is not right: `I cannot` may well be part of one.</summary>
internal static partial class Refusal
{
    public static bool IsIn(string output) => Opening().IsMatch(output);

    [GeneratedRegex(@"^\s*(?:(?:I['’]m |I am )?sorry,? (?:but )?)?(?:I (?:cannot|can['’]t|can not|won['’]t|will not) (?:help|assist|answer|provide|do|comply)|I(?:['’]m| am) (?:unable|not able) to|as an AI\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
