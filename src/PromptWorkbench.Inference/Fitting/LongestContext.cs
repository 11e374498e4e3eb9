namespace PromptWorkbench.Inference.Fitting;

/// <summary>
/// Finds the longest context whose memory is within a budget. What a context needs grows with its length, nearly in a straight line, so a few
/// measurements are enough.
/// </summary>
internal static class LongestContext
{
    /// <summary>Contexts are found to this many tokens, which llama.cpp rounds its cache to.</summary>
    internal const int Step = 256;

    /// <param name="longest">The longest that makes sense.</param>
    /// <param name="budget">Bytes there are for it.</param>
    /// <param name="measure">Bytes a context of a length needs.</param>
    /// <returns>A multiple of <see cref="Step"/> or <paramref name="longest"/>; null when not even one step fits.</returns>
    internal static int? Find(int longest, long budget, Func<int, long> measure)
    {
        if (measure(longest) <= budget) return longest;
        var fits = Math.Min(Step, longest);
        var needed = measure(fits);
        if (needed > budget) return null;

        // Regula falsi with the bounds at whole steps: the line between what fits and what does not points at the answer.
        var (tooLong, tooMuch) = (longest, measure(longest));
        while (tooLong - fits > Step)
        {
            var pointed = fits + (int)((tooLong - fits) * ((double)(budget - needed) / (tooMuch - needed)));
            var next = Math.Clamp(pointed / Step * Step, fits + Step, (tooLong - 1) / Step * Step);
            var bytes = measure(next);
            if (bytes <= budget) (fits, needed) = (next, bytes);
            else (tooLong, tooMuch) = (next, bytes);
        }

        return fits;
    }
}
