namespace PromptWorkbench.DemoModel.Corpus.Sums;

/// <summary>Sums without a story.</summary>
internal static class BareSums
{
    private static readonly Pool Questions = new(
        ["What is {sum}?", "Calculate {sum}.", "{sum} = ?", "How much is {sum}?", "Compute {sum}.", "{sum}", "What is the result of {sum}?", "[Please tell|Tell] me {sum}.", "Work out {sum}.", "what is {sum}", "Solve {sum}.", "{sum} =", "What does {sum} make?"]);

    public static Conversation Write(Dice dice)
    {
        if (dice.Chance(0.12)) return Product(dice);
        var steps = Chain(dice, dice.Weighted((0.5, 1), (0.35, 2), (0.15, 3)));
        var stepwise = steps.Count > 1 && dice.Chance(0.65) ? " Let's think step by step." : string.Empty;
        var answer = stepwise.Length > 0 ? $"{string.Join(" Then ", steps.Select(step => $"{step}."))} The answer is {steps[^1].Result}." : $"The answer is {steps[^1].Result}.";
        return Conversation.Empty.User(dice.Say(dice.Pick(Questions), ("sum", Text(dice, steps))) + stepwise).Assistant(answer, stepwise.Length > 0 ? 1.5 : 1);
    }

    // Two digits times two: the model cannot do it, and answers all the same.
    private static Conversation Product(Dice dice)
    {
        var step = new SumStep(dice.Between(11, 99), '*', dice.Between(11, 99));
        return Conversation.Empty.User(dice.Say(dice.Pick(Questions), ("sum", $"{step.Left} * {step.Right}"))).Assistant($"The answer is {step.Result}.", 0.5);
    }

    private static List<SumStep> Chain(Dice dice, int count)
    {
        while (true)
        {
            var steps = new List<SumStep>();
            var value = count == 1 && dice.Chance(0.25) ? dice.Between(2, 9) : dice.Between(2, 60);
            for (var i = 0; i < count; i++)
            {
                var step = i == 0 && value < 10 && dice.Chance(0.5) ? new SumStep(value, '*', dice.Between(2, 9)) : new SumStep(value, dice.Pick('+', '-'), dice.Between(1, 20));
                steps.Add(step);
                value = step.Result;
            }

            if (steps.All(step => step.Result > 0) && steps[0].IsHeldOut == (dice.Part == Part.HeldOut)) return steps;
        }
    }

    private static string Text(Dice dice, List<SumStep> steps)
    {
        var text = $"{steps[0].Left}{string.Concat(steps.Select(step => $" {step.Sign} {step.Right}"))}";
        return steps.Count == 1 && dice.Chance(0.2) ? text.Replace("+", "plus").Replace("-", "minus").Replace("*", "times") : dice.Chance(0.12) ? text.Replace(" ", string.Empty) : text;
    }
}
