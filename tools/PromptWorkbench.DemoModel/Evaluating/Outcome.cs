namespace PromptWorkbench.DemoModel.Evaluating;

/// <summary>What an answer was worth.</summary>
/// <param name="Right">What was right of it; 1 or 0 where there is one thing to get right.</param>
/// <param name="Wrong">What was not.</param>
/// <param name="Unparsed">What could not be read from the answer. It is not wrong.</param>
/// <param name="Next">What is asked further, as after a tool's result; null when it is over. Then the numbers are 0.</param>
internal sealed record Outcome(int Right, int Wrong, int Unparsed, Exchange? Next = null)
{
    public static Outcome Unreadable { get; } = new(0, 0, 1);

    public static Outcome Of(bool right) => right ? new(1, 0, 0) : new(0, 1, 0);

    public static Outcome GoOn(Exchange next) => new(0, 0, 0, next);
}
