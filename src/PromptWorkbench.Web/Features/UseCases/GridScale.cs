using PromptWorkbench.Domain.UseCases;

namespace PromptWorkbench.Web.Features.UseCases;

/// <summary>
/// The drawing's pixels. Fluency runs evenly from 0 to 4. Accuracy runs evenly from 0 to 80 % in the lower part and,
/// stretched, from 80 to 100 % in the upper one, where most cards are.
/// </summary>
internal static class GridScale
{
    public const double Width = 640;
    public const double Height = 440;
    public const double Left = 46;
    public const double Right = Width - 10;
    public const double Top = 10;
    public const double Bottom = Height - 40;

    private const double Margin = 18;
    private const double UpperShare = 0.55;

    public static double LineX => X(GridCell.FluencyLine);

    public static double LineY => Y(GridCell.AccuracyLine);

    public static IReadOnlyList<double> Ticks { get; } = [0, 0.2, 0.4, 0.6, 0.8, 0.85, 0.9, 0.95, 1];

    public static double X(double fluency) => Left + Margin + fluency / 4 * (Right - Left - 2 * Margin);

    public static double Y(double accuracy)
    {
        var height = Bottom - Top - 2 * Margin;
        var share = accuracy <= GridCell.AccuracyLine
            ? accuracy / GridCell.AccuracyLine * (1 - UpperShare)
            : 1 - UpperShare + (accuracy - GridCell.AccuracyLine) / (1 - GridCell.AccuracyLine) * UpperShare;
        return Bottom - Margin - share * height;
    }
}
