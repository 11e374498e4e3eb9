using System.Globalization;
using PromptWorkbench.Domain.Extractors;

namespace PromptWorkbench.Domain.Graders;

/// <summary>Compares numbers, not texts: `1,250.0` is `1250`. Exact at any length when the tolerance is 0.</summary>
internal sealed class EqualNumber : IGrader
{
    public string Id => "numeric";

    public string Title => "is the expected number";

    public Score Grade(string answer, string expected, decimal tolerance)
    {
        if (NumberText.All(expected) is not [var right])
            return Score.NotGraded($"The case expects '{expected}', which is not one number.");
        if (NumberText.All(answer) is not [.., var given])
            return Score.Of(false, "", $"'{answer}' is not a number.");
        if (NumberText.Canonical(given) == NumberText.Canonical(right))
            return Score.Of(true, $"The answer is {right}.", "");
        if (tolerance == 0)
            return Score.Of(false, "", $"{given} is not {right}.");
        if (!TryRead(given, out var left) || !TryRead(right, out var wanted))
            return Score.NotGraded($"{given} and {right} have too many digits to be compared with a tolerance.");
        return Score.Of(Math.Abs(left - wanted) <= tolerance, $"{given} is {right} within {tolerance}.", $"{given} is not {right} within {tolerance}.");
    }

    /// <summary>Half of the range, so that a difference cannot overflow.</summary>
    private static bool TryRead(string number, out decimal value) =>
        decimal.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
        && Math.Abs(value) < decimal.MaxValue / 2;
}
