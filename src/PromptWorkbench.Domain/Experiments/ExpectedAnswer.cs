using System.Text.RegularExpressions;

namespace PromptWorkbench.Domain.Experiments;

/// <summary>
/// What a case expects, read as promptfoo reads `__expected`: `contains: x` chooses the grader for this case, and a text that begins with
/// no assertion's name is the expected answer itself. Source: https://www.promptfoo.dev/docs/configuration/expected-outputs/.
/// </summary>
/// <param name="Text">What the grader compares with.</param>
/// <param name="GraderId">The grader the case chooses; null for the experiment's.</param>
/// <param name="Unsupported">The assertion it asks for that there is no grader for; null when there is one.</param>
public sealed partial record ExpectedAnswer(string Text, string? GraderId, string? Unsupported)
{
    private static readonly HashSet<string> Supported = new(StringComparer.Ordinal) { "equals", "contains", "icontains", "regex" };

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "starts-with", "contains-any", "contains-all", "icontains-any", "icontains-all", "is-json", "contains-json", "is-xml", "contains-xml",
        "is-html", "contains-html", "is-sql", "contains-sql", "is-refusal", "javascript", "python", "ruby", "webhook", "rouge-n", "bleu", "gleu",
        "meteor", "levenshtein", "latency", "cost", "perplexity", "perplexity-score", "is-valid-openai-tools-call", "tool-call-f1",
        "trace-span-count", "trace-span-duration", "similar", "llm-rubric", "factuality", "fn", "eval", "grade",
    };

    public static ExpectedAnswer Read(string expected)
    {
        if (Assertion().Match(expected) is not { Success: true } match)
            return new(expected, null, null);
        var name = match.Groups["name"].Value;
        var isPlain = !match.Groups["not"].Success && !match.Groups["argument"].Success;
        if (isPlain && Supported.Contains(name))
            return match.Groups["colon"].Success ? new(match.Groups["text"].Value.Trim(), name, null) : new(expected, null, null);
        var isAssertion = Supported.Contains(name) || Known.Contains(name);
        // Without a colon only names that are no words of their own, such as `is-json`, are taken for assertions.
        return isAssertion && (match.Groups["colon"].Success || name.StartsWith("is-", StringComparison.Ordinal))
            ? new(expected, null, match.Groups["not"].Value + name)
            : new(expected, null, null);
    }

    [GeneratedRegex(@"^(?<not>not-)?(?<name>[a-z][a-z0-9-]*)(?<argument>\([^)]*\))?(?<colon>:(?<text>[\s\S]*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Assertion();
}
