namespace PromptWorkbench.DemoModel.Corpus.Sums;

/// <summary>One calculation with whole numbers.</summary>
/// <param name="Left">Number on the left.</param>
/// <param name="Sign">+, -, * or /.</param>
/// <param name="Right">Number on the right.</param>
internal readonly record struct SumStep(int Left, char Sign, int Right)
{
    public int Result => Sign switch { '+' => Left + Right, '-' => Left - Right, '*' => Left * Right, '/' => Left / Right, _ => throw new InvalidOperationException($"'{Sign}' is no sign.") };

    /// <summary>
    /// Whether a problem that begins with it is kept back to measure with: about one in ten. The rule mixes the whole numbers: one that looked at last digits
    /// alone would keep back what has to be learnt, such as that 8 and 5 make 13.
    /// </summary>
    public bool IsHeldOut => (((Left * 7919) + (Right * 104_729)) % 1009) % 10 == 3;

    public override string ToString() => $"{Left} {Sign} {Right} = {Result}";
}
