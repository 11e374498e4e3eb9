using PromptWorkbench.DemoModel.Corpus.Sums;

namespace PromptWorkbench.DemoModel.Corpus.Tools;

/// <summary>Sums too large for the model's head, for a calculator.</summary>
internal static class Calculations
{
    private const string Thought = "I need to calculate.";

    private static readonly Pool Questions = new(
        ["What is {sum}?", "Calculate {sum}.", "How much is {sum}?", "Compute {sum}.", "{sum} = ?", "[Please tell|Tell] me what {sum} is.", "What does {sum} make?", "What is the result of {sum}?", "I need {sum}.", "{sum}", "Can you work out {sum}?", "Solve {sum}."]);

    private static readonly Pool Stories = new(
    [
        "[There are|We have] {a} boxes with {b} {things} each. How many {things} is that?", "A ticket costs {a} dollars. How much are {b} tickets?", "{name} buys {a} {things} at {b} dollars each. How much is that?",
        "A page has {a} words. How many words are on {b} pages?", "A worker makes {a} {things} a day. How many in {b} days?", "{a} rows of {b} {things}: how many {things}?", "One box weighs {a} grams. How much do {b} weigh?",
        "{name} reads {a} pages a day for {b} days. How many pages?", "A train goes {a} km an hour. How far in {b} hours?", "If one of the {things} costs {a} cents, what do {b} cost?",
    ]);

    /// <summary>One call.</summary>
    public static ToolTask One(Dice dice, ToolOffer calculator)
    {
        var step = Step(dice);
        if (step.Sign == '*' && dice.Chance(0.25))
        {
            var story = dice.Say(dice.Pick(Stories), ("a", $"{step.Left}"), ("b", $"{step.Right}"), ("things", dice.Pick(Common.Things)), ("name", Common.Name(dice)));
            return Task(story, calculator, [step]);
        }

        return Task(dice.Say(dice.Pick(Questions), ("sum", Spelled(dice, $"{step.Left} {step.Sign} {step.Right}"))), calculator, [step]);
    }

    /// <summary>Two calls, the second with the result of the first.</summary>
    public static ToolTask Two(Dice dice, ToolOffer calculator, bool isExpression)
    {
        var first = new SumStep(dice.Between(11, 99), '*', dice.Between(3, 99));
        var second = new SumStep(first.Result, dice.Pick('+', '-'), dice.Between(2, 99));
        if (second.Result <= 0) second = second with { Sign = '+' };
        if (first.IsHeldOut != (dice.Part == Part.HeldOut)) return Two(dice, calculator, isExpression);
        var question = isExpression
            ? dice.Say(dice.Pick(Questions), ("sum", $"{first.Left} * {first.Right} {second.Sign} {second.Right}"))
            : dice.Say(
                second.Sign == '+' ? "[Multiply {a} by {b}, then add {c}.|Multiply {a} by {b} and add {c} to it.|First multiply {a} by {b}. Then add {c}.]" : "[Multiply {a} by {b}, then subtract {c}.|Multiply {a} by {b} and take away {c}.|First multiply {a} by {b}. Then subtract {c}.]",
                ("a", $"{first.Left}"), ("b", $"{first.Right}"), ("c", $"{second.Right}"));
        return Task(question, calculator, [first, second]);
    }

    /// <summary>A sum of three numbers in one call.</summary>
    public static ToolTask Expression(Dice dice, ToolOffer calculator)
    {
        var two = Two(dice, calculator, isExpression: true);
        var (first, second) = (two.Uses[0].Values[0], two.Uses[1].Values[0]);
        return two with { Uses = [two.Uses[1] with { Values = [first + second[second.IndexOf(' ', StringComparison.Ordinal)..]] }] };
    }

    private static SumStep Step(Dice dice)
    {
        while (true)
        {
            var (a, b) = (Number(dice), Number(dice));
            var step = dice.Weighted((0.6, '*'), (0.18, '+'), (0.14, '-'), (0.08, '/')) switch
            {
                '-' => new SumStep(Math.Max(a, b) + 1, '-', Math.Min(a, b)),
                '/' when a * b < 1_000_000 => new SumStep(a * b, '/', b),
                '+' => new SumStep(a, '+', b),
                _ => new SumStep(a, '*', b),
            };
            if (step.Result < 1_000_000 && step.IsHeldOut == (dice.Part == Part.HeldOut)) return step;
        }
    }

    private static int Number(Dice dice) => dice.Weighted((0.15, 0), (0.6, 1), (0.2, 2), (0.05, 3)) switch { 0 => dice.Between(2, 9), 1 => dice.Between(10, 99), 2 => dice.Between(100, 999), _ => dice.Between(1000, 9999) };

    private static string Spelled(Dice dice, string sum) => dice.Chance(0.12) ? sum.Replace(" ", string.Empty, StringComparison.Ordinal) : dice.Chance(0.1)
        ? sum.Replace("+", "plus", StringComparison.Ordinal).Replace("*", "times", StringComparison.Ordinal).Replace("-", "minus", StringComparison.Ordinal).Replace("/", "divided by", StringComparison.Ordinal)
        : sum;

    private static ToolTask Task(string question, ToolOffer calculator, SumStep[] steps) => new(
        question, Thought, [.. steps.Select(step => new ToolUse(calculator, [$"{step.Left} {step.Sign} {step.Right}"], $"{step.Result}"))], $"The answer is {steps[^1].Result}.");
}
