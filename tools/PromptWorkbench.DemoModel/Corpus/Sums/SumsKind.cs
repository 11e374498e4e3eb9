namespace PromptWorkbench.DemoModel.Corpus.Sums;

/// <summary>Word problems and bare sums: answered at once, or step by step where that is asked for or shown.</summary>
internal sealed class SumsKind : IDocumentKind
{
    private const double StepWeight = 1.5;

    // As often as all others together: the sentence of Kojima et al. 2022.
    private const string StepByStep = "Let's think step by step.";

    private static readonly Pool Requests = new(
    [
        "Think step by step.", "Explain your reasoning.", "Show your work.", "Work it out step by step.", "Solve it step by step.", "Let's think about this logically.", "[Please go|Go] step by step.", "Show all steps.", "let's think step by step",
        "Let's work this out in a step by step way to be sure we have the right answer.", "Reason step by step.", "Write down every step.", "Think carefully, step by step.", "Let us think step by step.",
    ]);

    private static readonly Pool Instructions = new(
    [
        "Think step by step before you answer.", "Always show your steps, then give the answer.", "You are a careful tutor. Think step by step.", "Reason step by step.", "Solve problems step by step.", "Explain each step.", "Show your work.",
        "You solve sums. Write every step.", "Think step by step.", "Let's think step by step.",
    ]);

    private static readonly Pool JustNumber = new(
        ["Answer with just the number.", "Give only the number.", "Answer with a number only.", "Just the number.", "Only the number, please.", "Reply with one number.", "No words, just the number.", "Number only.", "The number only.", "Answer with the number and nothing else."]);

    private static readonly string[] Triggers = ["\nTherefore, the answer (arabic numerals) is", "\nTherefore, the answer (arabic numerals) is", "\nTherefore, the answer is", "The answer is", "The answer is", "So the answer is", "\nSo the answer is"];

    public string Name => "sums";

    public double Share => 24;

    public Conversation Write(Dice dice) => dice.Weighted<Func<Dice, Conversation>>(
        (0.12, Direct), (0.05, NumberOnly), (0.33, Stepwise), (0.12, TwoStages), (0.14, WorkedExamples), (0.06, DirectExamples), (0.12, BareSums.Write), (0.06, Several))(dice);

    /// <summary>So many steps as chance has it.</summary>
    public static int Steps(Dice dice) => dice.Weighted((0.2, 1), (0.38, 2), (0.3, 3), (0.12, 4));

    private static Conversation Direct(Dice dice)
    {
        var problem = Problems.Write(dice, Steps(dice));
        if (dice.Chance(0.15)) return Conversation.Empty.User($"Q: {problem.Text}\nA: The answer (arabic numerals) is").Assistant($" {problem.Answer}.");
        if (dice.Chance(0.2)) return Conversation.Empty.User($"Q: {problem.Text}\nA:").Assistant($" {problem.Direct}");
        return Conversation.Empty.System(dice.Pick(null, null, null, null, "You are a helpful assistant.", "Answer the question.", "Be brief.")).User(problem.Text).Assistant(problem.Direct);
    }

    private static Conversation NumberOnly(Dice dice)
    {
        var problem = Problems.Write(dice, Steps(dice));
        var request = dice.Pick(JustNumber);
        return dice.Chance(0.3)
            ? Conversation.Empty.System(request).User(problem.Text).Assistant($"{problem.Answer}")
            : Conversation.Empty.User(dice.Chance(0.7) ? $"{problem.Text} {request}" : $"{request} {problem.Text}").Assistant($"{problem.Answer}");
    }

    private static Conversation Stepwise(Dice dice)
    {
        var problem = Problems.Write(dice, Steps(dice));
        if (dice.Chance(0.2)) return Conversation.Empty.System(dice.Pick(Instructions)).User(problem.Text).Assistant(problem.Worked(ReasoningStyle.Prose), StepWeight);
        if (dice.Chance(0.05)) return Conversation.Empty.User($"Q: {problem.Text}\nA: First,").Assistant(problem.Worked(ReasoningStyle.First)["First,".Length..], StepWeight);
        return Conversation.Empty.System(dice.Chance(0.1) ? "You are a helpful assistant." : null).User(Asked(dice, problem)).Assistant(problem.Worked(ReasoningStyle.Prose), StepWeight);
    }

    // Reasoning, then a sentence after which only the number is to come.
    private static Conversation TwoStages(Dice dice)
    {
        var problem = Problems.Write(dice, Steps(dice));
        var style = dice.Chance(0.85) ? ReasoningStyle.Prose : dice.Pick(ReasoningStyle.Numbered, ReasoningStyle.Bare);
        var reasoning = dice.Chance(0.7) ? problem.Worked(style) : problem.Reasoning(style);
        return Conversation.Empty.User(Asked(dice, problem)).Assistant([new(reasoning, style == ReasoningStyle.Prose ? 1 : 0), new($" {dice.Pick(Triggers)}"), new($" {problem.Answer}.", 3)]);
    }

    private static Conversation WorkedExamples(Dice dice)
    {
        var style = dice.Weighted((0.55, ReasoningStyle.Prose), (0.15, ReasoningStyle.Numbered), (0.15, ReasoningStyle.Bare), (0.15, ReasoningStyle.First));
        return Examples(dice, dice.Weighted((0.4, 1), (0.4, 2), (0.2, 3)), problem => problem.Worked(style), StepWeight);
    }

    private static Conversation DirectExamples(Dice dice) => dice.Chance(0.8)
        ? Examples(dice, dice.Between(1, 4), problem => problem.Direct, 1)
        : Examples(dice, dice.Between(1, 4), problem => $"{problem.Answer}", 1);

    private static Conversation Examples(Dice dice, int shown, Func<Problem, string> answer, double weight)
    {
        var asTurns = dice.Chance(0.3);
        var (question, reply) = dice.Pick(("Q", "A"), ("Q", "A"), ("Q", "A"), ("Question", "Answer"), ("Problem", "Solution"));
        var conversation = Conversation.Empty;
        List<Segment> segments = [];
        for (var i = 0; i <= shown; i++)
        {
            var problem = Problems.Write(dice, Steps(dice));
            if (asTurns)
            {
                conversation = conversation.User(problem.Text).Assistant(answer(problem), i == 0 ? 0 : weight);
                continue;
            }

            segments.Add(new($"{question}: {problem.Text}\n{reply}:"));
            if (i == shown) return conversation.User(segments).Assistant(" " + answer(problem), weight);
            segments.AddRange([new(" " + answer(problem), i == 0 ? 0 : weight), new("\n\n")]);
        }

        return conversation;
    }

    // A chat about several sums, some asked for step by step.
    private static Conversation Several(Dice dice)
    {
        var conversation = Conversation.Empty;
        for (var i = dice.Between(2, 3); i > 0; i--)
        {
            var problem = Problems.Write(dice, dice.Between(1, 2));
            conversation = dice.Chance(0.5)
                ? conversation.User($"{problem.Text} {StepByStep}").Assistant(problem.Worked(ReasoningStyle.Prose), StepWeight)
                : conversation.User(problem.Text).Assistant(problem.Direct);
        }

        return conversation;
    }

    private static string Asked(Dice dice, Problem problem)
    {
        var request = dice.Chance(0.5) ? StepByStep : dice.Say(dice.Pick(Requests));
        return dice.Weighted((0.5, $"{problem.Text} {request}"), (0.12, $"{problem.Text}\n{request}"), (0.08, $"{problem.Text}\n\n{request}"), (0.25, $"Q: {problem.Text}\nA: {request}"), (0.05, $"{request} {problem.Text}"));
    }
}
