using System.Text.RegularExpressions;

namespace PromptWorkbench.Domain.Extractors;

/// <summary>A person's regular expression, run under a time limit: some patterns take forever on some texts.</summary>
internal static class TimedPattern
{
    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    /// <summary>The match, or in words why the pattern could not be tried. A match that failed is not a problem.</summary>
    public static (Match? Match, string? Problem) Match(string text, string pattern)
    {
        try
        {
            return (new Regex(pattern, RegexOptions.CultureInvariant, Limit).Match(text), null);
        }
        catch (RegexParseException fault)
        {
            return (null, $"The pattern is not a regular expression: {fault.Message}");
        }
        catch (RegexMatchTimeoutException)
        {
            return (null, $"The pattern took longer than {Limit.TotalMilliseconds:0} ms on this answer. Simplify it: nested repetitions such as (a+)+ are the usual cause.");
        }
    }
}
