namespace PromptWorkbench.Agents.Arithmetic;

/// <summary>The exact value of an expression, or why it has none.</summary>
/// <param name="Value">The value in digits; null when there is none.</param>
/// <param name="Problem">What is wrong, with the place; null when there is a value.</param>
internal sealed record Calculation(string? Value, string? Problem)
{
    /// <summary>Most characters of an expression.</summary>
    public const int MostCharacters = 10_000;

    /// <summary>
    /// Computes an expression of whole numbers, decimals, `+ - * / ^` and parentheses without rounding. A result of more
    /// than <see cref="Rational.MostDigits"/> digits is refused before it is computed.
    /// </summary>
    public static Calculation Of(string expression)
    {
        if (string.IsNullOrWhiteSpace(expression))
            return new Calculation(null, "The expression is empty.");
        if (expression.Length > MostCharacters)
            return new Calculation(null, $"The expression has {expression.Length} characters; the most are {MostCharacters}.");
        try
        {
            return new Calculation(new ExpressionParser(expression).Parse().ToString(), null);
        }
        catch (ArithmeticFault fault)
        {
            return new Calculation(null, fault.Position is { } place ? $"{fault.Message} (character {place})." : $"{fault.Message}.");
        }
    }
}
