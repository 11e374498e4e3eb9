namespace PromptWorkbench.Agents.Arithmetic;

/// <summary>An expression cannot be computed. Stays inside this folder: <see cref="Calculation.Of"/> makes a value of it.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="position">Where in the expression, counted from 1; null when no place is meant.</param>
internal sealed class ArithmeticFault(string message, int? position = null) : Exception(message)
{
    public int? Position => position;
}
