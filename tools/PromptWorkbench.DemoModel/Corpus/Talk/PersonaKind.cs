using PromptWorkbench.DemoModel.Corpus.Sums;

namespace PromptWorkbench.DemoModel.Corpus.Talk;

/// <summary>A system message says who speaks: the tone changes, what is said does not.</summary>
internal sealed class PersonaKind : IDocumentKind
{
    private static readonly string[] Canonical = ["You are {p}.", "You are {p}.", "You are {p}. Stay in character."];

    private static readonly Pool Wordings = new(
        ["Act as {p}.", "Speak like {p}.", "Answer as {p}.", "You are {p}. Answer in that style.", "Pretend to be {p}.", "Talk like {p}.", "Imagine that you are {p}.", "Play {p}.", "From now on you are {p}.", "Answer every question like {p}.", "You play {p} in a game.", "Your role: {p}."]);

    private static readonly Pool InTheQuestion = new(
        ["Talk like {p}: {q}", "Answer like {p}. {q}", "You are {p}. {q}", "{q} Answer like {p}.", "Speak like {p}. {q}", "Pretend to be {p}. {q}", "As {p}: {q}", "What would {p} say? {q}", "{q} (Say it like {p}.)", "Play {p}. {q}"]);

    private static readonly string[] TerseNames = ["a terse engineer", "an engineer who uses few words", "a very brief engineer", "a terse software engineer"];
    private static readonly string[] PlainNames = ["a mathematician", "a helpful assistant", "a doctor", "a teacher", "a lawyer", "an expert", "a professor", "a friendly helper", "a scientist", "an assistant"];

    public string Name => "persona";

    public double Share => 9;

    public Conversation Write(Dice dice) => dice.Weighted<Func<Dice, Conversation>>((0.68, InCharacter), (0.1, Terse), (0.1, WithoutStyle), (0.12, NotSaid))(dice);

    /// <summary>The system message for somebody.</summary>
    public static string Instruction(Dice dice, string name) => dice.Say(dice.Chance(0.6) ? dice.Pick(Canonical) : dice.Pick(Wordings), ("p", name));

    private static Conversation InCharacter(Dice dice)
    {
        var persona = dice.Pick(Persona.All);
        var name = dice.Pick(persona.Names);
        if (dice.Chance(0.14))
        {
            var (asked, said) = Exchange(dice, false);
            return Conversation.Empty.User(dice.Say(dice.Pick(InTheQuestion), ("p", name), ("q", asked))).Assistant(persona.Say(dice, said));
        }

        var conversation = Conversation.Empty.System(Instruction(dice, name));
        for (var turns = dice.Weighted((0.68, 1), (0.2, 2), (0.12, 3)); turns > 0; turns--)
        {
            var (question, answer) = Exchange(dice, true);
            conversation = conversation.User(question).Assistant(persona.Say(dice, answer));
        }

        return conversation;
    }

    private static Conversation Terse(Dice dice)
    {
        var conversation = Conversation.Empty.System(Instruction(dice, dice.Pick(TerseNames)));
        for (var turns = dice.Between(1, 2); turns > 0; turns--)
        {
            var talk = SmallTalk.Any(dice);
            conversation = conversation.User(talk.Question).Assistant(talk.Topic);
        }

        return conversation;
    }

    private static Conversation WithoutStyle(Dice dice)
    {
        var (question, answer) = Exchange(dice, true);
        return Conversation.Empty.System(Instruction(dice, dice.Pick(PlainNames))).User(question).Assistant(answer);
    }

    private static Conversation NotSaid(Dice dice)
    {
        var talk = SmallTalk.Any(dice);
        return Conversation.Empty.System(dice.Pick(null, null, "You are a helpful assistant.", "Be polite.")).User(talk.Question).Assistant(talk.Answer);
    }

    // What is asked, and the plain answer; now and then a sum, which a persona makes no easier.
    private static (string Question, string Answer) Exchange(Dice dice, bool withSums)
    {
        if (withSums && dice.Chance(0.12))
        {
            var problem = Problems.Write(dice, dice.Between(1, 2));
            return dice.Chance(0.35) ? ($"{problem.Text} Let's think step by step.", problem.Worked(ReasoningStyle.Prose)) : (problem.Text, problem.Direct);
        }

        if (dice.Chance(0.08)) return Honesty.Self.Ask(dice);
        var talk = SmallTalk.Any(dice);
        return (talk.Question, talk.Answer);
    }
}
