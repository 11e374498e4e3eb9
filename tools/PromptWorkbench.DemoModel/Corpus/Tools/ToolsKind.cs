namespace PromptWorkbench.DemoModel.Corpus.Tools;

/// <summary>Chats with tools: calls, what comes of them, questions that need none, and tools that fail.</summary>
internal sealed class ToolsKind : IDocumentKind
{
    private static readonly string?[] Systems = ["You are a helpful assistant with tools.", "You are a helpful assistant with tools.", "You are a helpful assistant with tools.", null, "You are a helpful assistant.", "Use the tools when you need them.", "You can call tools.", "Be brief."];

    private static readonly string[] Failures = ["There is no time zone '{key}'. Give a name such as Europe/Paris, a city such as Paris, or UTC.", "{key} is unknown", "no entry for {key}", "the service does not answer", "not allowed", "timeout"];

    public string Name => "tools";

    public double Share => 11;

    public Conversation Write(Dice dice)
    {
        var conversation = Conversation.Empty.System(dice.Pick(Systems));
        return dice.Weighted<Func<Conversation>>(
            (0.66, () => Answered(dice, conversation)),
            (0.1, () => Failed(dice, conversation)),
            (0.08, () => NoSuchTool(dice, conversation)),
            (0.16, () => NoneNeeded(dice)))();
    }

    /// <summary>The calls and the answer of a task.</summary>
    public static Conversation Solve(Conversation conversation, ToolTask task)
    {
        conversation = conversation.User(task.Question);
        foreach (var use in task.Uses) conversation = conversation.Assistant(use.Call).ToolResult(use.Result);
        return conversation.Assistant(task.Answer);
    }

    private static Conversation Answered(Dice dice, Conversation conversation)
    {
        var task = Toolbox.Task(dice);
        conversation = Solve(conversation, task).WithTools(Toolbox.Around(dice, task));
        if (dice.Chance(0.85) || task.Uses[0].Tool.Arguments is not [_]) return conversation;
        if (task.Uses[0].Tool == Toolbox.Calculator) return Solve(conversation, Calculations.One(dice, Toolbox.Calculator));
        return task.Uses[0].Tool == Toolbox.Clock ? Solve(conversation, Lookups.Time(dice, Toolbox.Clock)) : conversation;
    }

    private static Conversation Failed(Dice dice, Conversation conversation)
    {
        var task = dice.Pick<Func<ToolTask>>(() => Lookups.Time(dice, Toolbox.Clock), () => Lookups.Fact(dice, Toolbox.Search), () => Lookups.Unheard(dice), () => Lookups.Usual(dice))();
        var use = task.Uses[0];
        conversation = conversation.User(task.Question).Assistant(use.Call).WithTools(Toolbox.Around(dice, task));
        if (use.Tool == Toolbox.Search) return conversation.ToolResult("Nothing found.").Assistant($"I found nothing about the {use.Values[0]}.");
        var failure = dice.Pick(Failures).Replace("{key}", use.Values[0], StringComparison.Ordinal);
        return conversation.ToolResult($"{dice.Pick("Error", "Error", "error")}: {failure}").Assistant($"That did not work: {failure.Split(". ")[0].TrimEnd('.')}.");
    }

    private static Conversation NoSuchTool(Dice dice, Conversation conversation)
    {
        while (true)
        {
            var task = dice.Pick<Func<ToolTask>>(() => Lookups.Time(dice, Toolbox.Clock), () => Lookups.Date(dice, Toolbox.Calendar), () => Lookups.Usual(dice), () => Lookups.Unheard(dice))();
            if (Toolbox.Without(dice, task) is { Length: > 0 } tools) return conversation.User(task.Question).Assistant("I do not have a tool for that.").WithTools(tools);
        }
    }

    // Other texts, with tools beside that are of no use for them.
    private static Conversation NoneNeeded(Dice dice)
    {
        var kinds = Kinds.All.Where(kind => kind.AnswersWithoutTools).ToList();
        var task = Toolbox.Task(dice);
        return dice.Pick(kinds).Write(dice).WithTools(Toolbox.Around(dice, task));
    }
}
