using System.Text.RegularExpressions;
using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Sums;

namespace PromptWorkbench.DemoModel.Evaluating.Sums;

/// <summary>Word problems, asked in the ways that make a difference. Rows of the same number of steps ask the same problems.</summary>
internal static partial class SumFigures
{
    private const string StepByStep = "Let's think step by step.";

    public static IReadOnlyList<Figure> All { get; } =
    [
        .. Enumerable.Range(1, 4).SelectMany(steps => (Figure[])
        [
            Of($"sums of {steps}, direct", steps, (_, problem) => Conversation.Empty.User(problem.Text)),
            Of($"sums of {steps}, step by step", steps, (_, problem) => Conversation.Empty.User($"{problem.Text} {StepByStep}")),
        ]),
        Of("sums of 2, just the number", 2, (_, problem) => Conversation.Empty.User($"{problem.Text} Answer with just the number.")),
        Of("sums of 2, two solved examples", 2, (dice, problem) => Shown(dice, problem, example => example.Direct)),
        Of("sums of 2, two worked examples", 2, (dice, problem) => Shown(dice, problem, example => example.Worked(ReasoningStyle.Prose))),
        TwoStages("sums of 2, in two stages, 'The answer is'", "The answer is"),
        TwoStages("sums of 2, in two stages, the paper's trigger", "\nTherefore, the answer (arabic numerals) is"),
        new Figure("two digits times two digits, direct", Product),
    ];

    /// <summary>Right or wrong by the number after "the answer is", else by the last one.</summary>
    public static Outcome Judge(string answer, int right)
    {
        var named = AfterAnswerIs().Matches(answer);
        var numbers = named.Count > 0 ? named : AnyNumber().Matches(answer);
        return numbers.Count == 0 ? Outcome.Unreadable : Outcome.Of(numbers[^1].Groups[1].Value == $"{right}");
    }

    private static Figure Of(string name, int steps, Func<Dice, Problem, Conversation> ask) => new(name, dice =>
    {
        var problem = Problems.Write(dice, steps);
        return new Exchange(ask(dice, problem), answer => Judge(answer, problem.Answer));
    }) { Questions = $"sums of {steps}" };

    private static Conversation Shown(Dice dice, Problem problem, Func<Problem, string> answer)
    {
        var examples = Enumerable.Range(0, 2).Select(_ => Problems.Write(dice, 2)).Select(example => $"Q: {example.Text}\nA: {answer(example)}\n\n");
        return Conversation.Empty.User($"{string.Concat(examples)}Q: {problem.Text}\nA:");
    }

    // As the workbench does it: the model's own reasoning and the trigger are the beginning of the second answer.
    private static Figure TwoStages(string name, string trigger) => new(name, dice =>
    {
        var problem = Problems.Write(dice, 2);
        var asked = Conversation.Empty.User($"Q: {problem.Text}\nA: {StepByStep}");
        return new Exchange(asked, reasoning => Outcome.GoOn(new Exchange(
            asked.Assistant($"{reasoning.Trim()} {trigger}"),
            answer => AnyNumber().Match(answer) is { Success: true } number ? Outcome.Of(number.Groups[1].Value == $"{problem.Answer}") : Outcome.Unreadable)));
    }) { Questions = "sums of 2" };

    private static Exchange Product(Dice dice)
    {
        var step = new SumStep(dice.Between(11, 99), '*', dice.Between(11, 99));
        return new Exchange(Conversation.Empty.User($"What is {step.Left} * {step.Right}?"), answer => Judge(answer, step.Result));
    }

    [GeneratedRegex(@"the answer is (-?\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex AfterAnswerIs();

    [GeneratedRegex(@"(-?\d+)")]
    private static partial Regex AnyNumber();
}
