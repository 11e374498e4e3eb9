using System.Text.RegularExpressions;
using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Sums;
using PromptWorkbench.DemoModel.Corpus.Talk;
using PromptWorkbench.DemoModel.Evaluating.Sums;

namespace PromptWorkbench.DemoModel.Evaluating.Talk;

/// <summary>Personas and small writing.</summary>
internal static class TalkCells
{
    public static IReadOnlyList<ICell> All { get; } =
    [
        new Cell("persona, its own words and nobody else's", InCharacter),
        new Cell("no persona, nobody's words", dice => new Exchange(Conversation.Empty.User(SmallTalk.Any(dice).Question), answer => Judge(answer, null))) { Questions = "talk" },
        new Cell("persona, a sum of 1 right", dice =>
        {
            var problem = Problems.Write(dice, 1);
            var persona = dice.Pick(Persona.All);
            return new Exchange(Conversation.Empty.System($"You are {dice.Pick(persona.Names)}.").User(problem.Text), answer => SumCells.Judge(answer.ToLowerInvariant(), problem.Answer));
        }),
        new Cell("a list of so many things", dice =>
        {
            var (question, expected) = ChatKind.List(dice);
            var count = expected.Count(letter => letter == '\n') + 1;
            return new Exchange(Conversation.Empty.User(question), answer => answer.Trim() is { Length: > 0 } list ? Outcome.Of(list.Split('\n').Distinct().Count() == count) : Outcome.Unreadable);
        }),
    ];

    private static Exchange InCharacter(Dice dice)
    {
        var persona = dice.Pick(Persona.All);
        var conversation = Conversation.Empty.System(PersonaKind.Instruction(dice, dice.Pick(persona.Names))).User(SmallTalk.Any(dice).Question);
        return new Exchange(conversation, answer => Judge(answer, persona));
    }

    private static Outcome Judge(string answer, Persona? persona)
    {
        if (answer.Trim().Length == 0) return Outcome.Unreadable;
        return Outcome.Of((persona is null || Speaks(persona)) && !Persona.All.Any(other => other != persona && Speaks(other)));

        bool Speaks(Persona one) => one.Markers.Any(marker => Regex.IsMatch(answer, $@"\b{Regex.Escape(marker)}\b", RegexOptions.IgnoreCase));
    }
}
