using System.Text.RegularExpressions;
using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Sums;
using PromptWorkbench.DemoModel.Corpus.Talk;
using PromptWorkbench.DemoModel.Evaluating.Sums;

namespace PromptWorkbench.DemoModel.Evaluating.Talk;

/// <summary>Personas and small writing.</summary>
internal static class TalkFigures
{
    public static IReadOnlyList<Figure> All { get; } =
    [
        new Figure("persona, its own words and nobody else's", InCharacter),
        new Figure("no persona, nobody's words", dice => new Exchange(Conversation.Empty.User(SmallTalk.Any(dice).Question), answer => Judge(answer, null))) { Questions = "talk" },
        new Figure("persona, a sum of 1 right", dice =>
        {
            var problem = Problems.Write(dice, 1);
            var persona = dice.Pick(Persona.All);
            return new Exchange(Conversation.Empty.System($"You are {dice.Pick(persona.Names)}.").User(problem.Text), answer => SumFigures.Judge(answer, problem.Answer));
        }),
        new Figure("a list of so many things", dice =>
        {
            var (question, expected) = ChatKind.List(dice);
            var count = expected.Count(letter => letter == '\n') + 1;
            return new Exchange(Conversation.Empty.User(question), answer => Exchange.Judged(answer, list => list.Split('\n').Distinct().Count() == count));
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
        return Exchange.Judged(answer, text => (persona is null || Speaks(text, persona)) && !Persona.All.Any(other => other != persona && Speaks(text, other)));

        static bool Speaks(string text, Persona one) => one.Markers.Any(marker => Regex.IsMatch(text, $@"\b{Regex.Escape(marker)}\b", RegexOptions.IgnoreCase));
    }
}
