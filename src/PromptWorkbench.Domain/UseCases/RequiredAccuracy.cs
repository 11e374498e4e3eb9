namespace PromptWorkbench.Domain.UseCases;

/// <summary>The accuracy that costs require: from (1 - A)(1 - h) &lt;= e follows A_req = max(0, 1 - e / (1 - h)).</summary>
public static class RequiredAccuracy
{
    /// <param name="tolerable">e, the tolerable share of uncaught errors, 0 to 1.</param>
    /// <param name="caught">h, the share of errors that review catches, 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share lies outside its range; h = 1 has no meaning here.</exception>
    public static double Of(double tolerable, double caught)
    {
        if (tolerable is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(tolerable), tolerable, "e is a share from 0 to 1.");
        if (caught is not (>= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(caught), caught, "h is a share from 0 to below 1.");
        return Math.Max(0, 1 - tolerable / (1 - caught));
    }

    /// <summary>The largest share of wrong answers of which no more than <paramref name="tolerable"/> slip through.</summary>
    public static double ErrorLimit(double tolerable, double caught) => Math.Min(1, tolerable / (1 - caught));
}
