namespace PromptWorkbench.DemoModel.Corpus.Tools;

/// <summary>Tools by text (Yao et al. 2022): thought, action, observation, final answer. Observations come as messages of the user, as the workbench sends them.</summary>
internal sealed class ReActKind : IDocumentKind
{
    private static readonly string[] Instructions =
    [
        "Answer the question. You can use these tools: {names}.\nUse this format:\nThought: ...\nAction: tool{input}\nObservation: ...\nFinal Answer: ...",
        "Answer the question. You can use these tools: {names}.\nUse this format:\nThought: ...\nAction: tool{input}\nObservation: ...\nFinal Answer: ...",
        "Answer the question. You can use these tools: {names}.\nUse this format:\nThought: ...\nAction: tool{input}\nObservation: ...\nFinal Answer: ...",
        "Tools:\n{list}\n\nFormat:\nThought: think\nAction: tool{input}\nObservation: result\nFinal Answer: answer",
        "You can use {names}. Write Thought, then Action: tool{input}. You get an Observation. End with Final Answer.",
        "Solve the task with thoughts and actions. Tools: {names}.\nThought: what to do\nAction: tool{input}\nObservation: what came\nFinal Answer: the answer",
    ];

    public string Name => "react";

    public double Share => 7;

    public Conversation Write(Dice dice)
    {
        if (dice.Chance(0.08)) return NoneNeeded(dice);
        var task = Task(dice);
        var tools = Toolbox.Around(dice, task);
        var conversation = Begin(dice, tools, task.Question);
        return dice.Chance(0.1) ? Failed(conversation, task) : Solve(conversation, task);
    }

    /// <summary>A question for one action or two.</summary>
    public static ToolTask Task(Dice dice)
    {
        while (true)
        {
            var task = dice.Chance(0.22) ? Calculations.Two(dice, Toolbox.Calculator, isExpression: dice.Chance(0.75)) : Toolbox.Task(dice);
            if (task.Uses.All(use => use.Values.Count == 1)) return task;
        }
    }

    /// <summary>The instruction and the question.</summary>
    public static Conversation Begin(Dice dice, IReadOnlyList<ToolOffer> tools, string question)
    {
        var instruction = dice.Say(dice.Pick(Instructions), ("names", string.Join(", ", tools.Select(tool => tool.Name))), ("input", "[input]"), ("list", string.Join('\n', tools.Select(tool => $"{tool.Name}: {tool.Description}"))));
        return dice.Chance(0.8) ? Conversation.Empty.System(instruction).User(question) : Conversation.Empty.User($"{instruction}\n\n{dice.Pick("Question: ", string.Empty)}{question}");
    }

    /// <summary>All actions and the final answer.</summary>
    public static Conversation Solve(Conversation conversation, ToolTask task)
    {
        foreach (var (use, index) in task.Uses.Select((use, index) => (use, index)))
        {
            var thought = index == 0 ? task.Thought : $"Now I use {task.Uses[index - 1].Result}.";
            conversation = conversation.Assistant($"Thought: {thought}\nAction: {use.Tool.Name}[{use.Values[0]}]").User($"Observation: {use.Result}");
        }

        var isNumber = task.Answer == $"The answer is {task.Uses[^1].Result}.";
        return conversation.Assistant($"Thought: I know the answer.\nFinal Answer: {(isNumber ? task.Uses[^1].Result : task.Answer)}");
    }

    private static Conversation Failed(Conversation conversation, ToolTask task)
    {
        var use = task.Uses[0];
        conversation = conversation.Assistant($"Thought: {task.Thought}\nAction: {use.Tool.Name}[{use.Values[0]}]");
        return use.Tool == Toolbox.Search
            ? conversation.User("Observation: Nothing found.").Assistant($"Thought: I found nothing.\nFinal Answer: I found nothing about the {use.Values[0]}.")
            : conversation.User($"Observation: Error: {use.Values[0]} is unknown").Assistant($"Thought: That did not work.\nFinal Answer: That did not work: {use.Values[0]} is unknown.");
    }

    private static Conversation NoneNeeded(Dice dice)
    {
        var talk = dice.Pick(Kinds.All.Where(kind => kind.AnswersWithoutTools).ToList()).Write(dice);
        var question = talk.Turns.First(turn => turn.Role == Turn.User).Text;
        var answer = talk.Turns.First(turn => turn.Role == Turn.Assistant).Text.Trim();
        return Begin(dice, Toolbox.Around(dice, Toolbox.Task(dice)), question).Assistant($"Thought: I need no tool.\nFinal Answer: {answer}");
    }
}
