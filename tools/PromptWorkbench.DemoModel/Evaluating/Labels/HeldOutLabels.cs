using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Labels;

namespace PromptWorkbench.DemoModel.Evaluating.Labels;

/// <summary>Labels to measure with.</summary>
internal static class HeldOutLabels
{
    /// <summary>Two different words that are no label of a text to learn from.</summary>
    public static IReadOnlyList<string> Two(Dice dice)
    {
        while (true)
        {
            string[] labels = [LabelWords.Word(dice), LabelWords.Word(dice)];
            if (labels[0] != labels[1] && !labels.Any(LabelWords.Learnt.Contains))
                return labels;
        }
    }
}
