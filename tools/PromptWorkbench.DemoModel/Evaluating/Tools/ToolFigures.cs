using System.Text.Json;
using System.Text.RegularExpressions;
using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Tools;

namespace PromptWorkbench.DemoModel.Evaluating.Tools;

/// <summary>Calls of tools, as the template has them and as ReAct text. Tools are played: a right call gets the right result, another an error.</summary>
internal static partial class ToolFigures
{
    private const string System = "You are a helpful assistant with tools.";

    public static IReadOnlyList<Figure> All { get; } =
    [
        new Figure("a tool call, well formed", dice => WellFormed(dice, Own(dice))),
        new Figure("one tool, right in the end", dice => Native(dice, Own(dice))),
        new Figure("two calls, right in the end", dice => Native(dice, Calculations.Two(dice, Toolbox.Calculator, isExpression: false))),
        new Figure("tools never seen, right in the end", dice => Native(dice, Lookups.Unheard(dice))),
        new Figure("tools offered and not needed", NotNeeded),
        new Figure("a tool that fails is reported", Failing),
        new Figure("ReAct, one action", dice => ByText(dice, One(dice))),
        new Figure("ReAct, two actions", dice => ByText(dice, Calculations.Two(dice, Toolbox.Calculator, isExpression: true))),
        new Figure("ReAct, tools never seen", dice => ByText(dice, One(dice, () => Lookups.Unheard(dice)))),
    ];

    private static ToolTask Own(Dice dice) => dice.Below(4) switch
    {
        0 => Lookups.Time(dice, Toolbox.Clock),
        1 => Lookups.Fact(dice, Toolbox.Search),
        _ => Calculations.One(dice, Toolbox.Calculator),
    };

    private static ToolTask One(Dice dice, Func<ToolTask>? write = null)
    {
        while (true)
        {
            var task = write is null ? Own(dice) : write();
            if (task.Uses is [{ Values: [_] }]) return task;
        }
    }

    private static Exchange WellFormed(Dice dice, ToolTask task)
    {
        var tools = Toolbox.Around(dice, task);
        return new Exchange(
            Conversation.Empty.System(System).User(task.Question).WithTools(tools),
            answer => Read(answer) is { } call ? Outcome.Of(tools.Any(tool => tool.Name == call.Name && tool.Arguments.SequenceEqual(call.Arguments.Keys))) : Outcome.Unreadable);
    }

    private static Exchange Native(Dice dice, ToolTask task) =>
        Native(Conversation.Empty.System(System).User(task.Question).WithTools(Toolbox.Around(dice, task)), task, 0);

    private static Exchange Native(Conversation conversation, ToolTask task, int done) => new(conversation, answer =>
    {
        if (Read(answer) is not { } call)
            return answer.Contains("<tool_call>", StringComparison.Ordinal) ? Outcome.Unreadable : Outcome.Of(done == task.Uses.Count && Exchange.Words(answer) == Exchange.Words(task.Answer));
        if (done == task.Uses.Count) return Outcome.Of(false);
        var use = task.Uses[done];
        return call.Name == use.Tool.Name && call.Arguments.Keys.SequenceEqual(use.Tool.Arguments) && call.Arguments.Values.Select(Bare).SequenceEqual(use.Values.Select(Bare))
            ? Outcome.GoOn(Native(conversation.Assistant(answer.Trim()).ToolResult(use.Result), task, done + 1))
            : Outcome.Of(false);
    });

    private static Exchange NotNeeded(Dice dice)
    {
        var kinds = Kinds.All.Where(kind => kind.AnswersWithoutTools).ToList();
        var (asked, expected) = Opening.Of(dice.Pick(kinds).Write(dice));
        return new Exchange(
            asked.WithTools(Toolbox.Around(dice, Toolbox.Task(dice))),
            answer => Exchange.Judged(answer, text => Exchange.Words(text).Equals(Exchange.Words(expected), StringComparison.OrdinalIgnoreCase)));
    }

    private static Exchange Failing(Dice dice)
    {
        var task = Lookups.Time(dice, Toolbox.Clock);
        var use = task.Uses[0];
        var conversation = Conversation.Empty.System(System).User(task.Question).Assistant(use.Call)
            .ToolResult($"Error: There is no time zone '{use.Values[0]}'. Give a name such as Europe/Paris, a city such as Paris, or UTC.").WithTools(Toolbox.Around(dice, task));
        return new Exchange(conversation, answer => Exchange.Judged(answer, text => text.Contains("did not work", StringComparison.Ordinal) && text.Contains(use.Values[0], StringComparison.Ordinal)));
    }

    private static Exchange ByText(Dice dice, ToolTask task)
    {
        var names = string.Join(", ", Toolbox.Around(dice, task).Select(tool => tool.Name));
        var instruction = $"Answer the question. You can use these tools: {names}.\nUse this format:\nThought: ...\nAction: tool[input]\nObservation: ...\nFinal Answer: ...";
        return ByText(Conversation.Empty.System(instruction).User(task.Question), task, 0);
    }

    private static Exchange ByText(Conversation conversation, ToolTask task, int done) => new(conversation, answer =>
    {
        var action = Action().Match(answer);
        var final = Final().Match(answer);
        if (!action.Success && !final.Success) return Outcome.Unreadable;
        if (!action.Success) return Outcome.Of(done == task.Uses.Count && (Exchange.Words(final.Groups[1].Value) == Exchange.Words(task.Answer) || Exchange.Words(task.Answer) == $"The answer is {Exchange.Words(final.Groups[1].Value)}"));
        if (done == task.Uses.Count) return Outcome.Of(false);
        var use = task.Uses[done];
        return action.Groups[1].Value == use.Tool.Name && Bare(action.Groups[2].Value) == Bare(use.Values[0])
            ? Outcome.GoOn(ByText(conversation.Assistant(answer.Trim()).User($"Observation: {use.Result}"), task, done + 1))
            : Outcome.Of(false);
    });

    private static (string Name, IReadOnlyDictionary<string, string> Arguments)? Read(string answer)
    {
        var call = Call().Match(answer);
        if (!call.Success) return null;
        try
        {
            using var json = JsonDocument.Parse(call.Groups[1].Value);
            return (json.RootElement.GetProperty("name").GetString()!, json.RootElement.GetProperty("arguments").EnumerateObject().DistinctBy(field => field.Name).ToDictionary(field => field.Name, field => field.Value.ToString()));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    // 47*83 is as good as 47 * 83.
    private static string Bare(string value) => value.Replace(" ", string.Empty, StringComparison.Ordinal);

    [GeneratedRegex("<tool_call>(.*?)</tool_call>", RegexOptions.Singleline)]
    private static partial Regex Call();

    [GeneratedRegex(@"^Action: ([\w.-]+)\[(.*)\]", RegexOptions.Multiline)]
    private static partial Regex Action();

    [GeneratedRegex(@"^Final Answer:(.*)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Final();
}
