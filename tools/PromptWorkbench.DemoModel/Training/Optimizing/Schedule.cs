namespace PromptWorkbench.DemoModel.Training.Optimizing;

/// <summary>The share of the full learning rate: it rises, stays, and falls along half a cosine to almost nothing.</summary>
internal static class Schedule
{
    private const double WarmUpEnd = 0.02;
    private const double DecayStart = 0.4;
    private const double Last = 0.01;

    /// <param name="progress">Tokens done over tokens planned, 0 to 1.</param>
    public static float At(double progress)
    {
        if (progress < WarmUpEnd) return (float)(Last + ((1 - Last) * progress / WarmUpEnd));
        if (progress <= DecayStart) return 1;
        var decayed = Math.Min(1, (progress - DecayStart) / (1 - DecayStart));
        return (float)(Last + ((1 - Last) * (1 + Math.Cos(Math.PI * decayed)) / 2));
    }
}
