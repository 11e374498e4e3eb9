namespace PromptWorkbench.DemoModel.Corpus.Talk;

/// <summary>Everyday talk and small writing.</summary>
internal sealed class ChatKind : IDocumentKind
{
    private static readonly Pool Lists = new(
        ["Name {n} {group}.", "List {n} {group}.", "Give me {n} {group}.", "Write a list of {n} {group}.", "Give me {n} {group} as a list.", "[Please name|Name] {n} {group}", "Tell me {n} {group}.", "I need {n} {group}.", "{n} {group}, please.", "Can you list {n} {group}?"]);

    private static readonly Pool Writings = new(
    [
        "Write a slogan for {a_x}.|{X}: {a} and {b}, made for you.", "Write a short text for our new {x}.|Meet the new {x}. It is {a}, {b} and made for every day.", "Give me a subject line for a mail about the {x}.|News about the {x}",
        "Write a friendly reply to {name}.|Hello {name}, thank you for your message. We are happy to help you.", "Write a mail to {name} about the {x}.|Hello {name}, I write to you about the {x}. Please tell me what you think. Best regards",
        "Invite {name} to dinner.|Hello {name}, would you like to come to dinner on {day}? I would be happy.", "Thank {name} for the {x}.|Dear {name}, thank you for the {x}. It is {a}!", "Write an apology to {name}.|Dear {name}, I am sorry about the {x}. It will not happen again.",
        "Write a very short story about {a_x}.|Once there was {a_a} {x}. {name} found it on {day}. From then on they were never alone.", "Tell me a story about {name}.|On {day} {name} found {a_a} {x} in {city}. It was {b}. {name} took it home and was happy.",
        "Write two lines about the {x}.|The {x} is {a} in the morning light,\nthe {x} is {b} in the night.", "Write an ad for {a_x}.|Looking for {a_x}? Ours is {a} and {b}. Get it today!", "Write a title for a book about {a_x}.|The {a} {x}", "Make a plan for {day}.|First take a walk, then eat lunch, and in the evening read about the {x}.",
        "Answer this customer: my {x} is late.|We are sorry that your {x} is late. We will send it to you as soon as we can.", "A customer says that the {x} is broken. Write a reply.|We are sorry that your {x} is broken. Please send it back, and we will send you a new one.",
        "Write a birthday wish for {name}.|Happy birthday, {name}! I wish you {a_a} day.", "Describe {name} in one sentence.|{name} is {a_a} and {b} person who likes the {x}.", "Write a poem about the {x}.|O {x}, so {a} and so {b},\nyou make me smile and dance with thee.",
        "Write a question about the {x}.|What makes the {x} so {a}?",
    ], heldOutShare: 5);

    private static readonly Pool Rewrites = new(
    [
        "Rewrite politely: Give me the {x}.|Could you please give me the {x}?", "Make this polite: Send the {x} now.|Could you please send the {x} now?", "Make it shorter: The {x} that I saw on {day} was very {a}.|The {x} was {a}.", "Make a question of this: The {x} is {a}.|Is the {x} {a}?",
        "Put this in the past: The {x} is {a}.|The {x} was {a}.", "Say the opposite: The {x} is good.|The {x} is bad.", "Say the opposite: The {x} is big.|The {x} is small.", "Write in capital letters: the {x} is {a}|THE {XX} IS {AA}", "Rewrite in lower case: THE {XX} IS {AA}|the {x} is {a}",
        "Make this friendlier: I got the {x}.|Thank you so much for the {x}!", "Complete the sentence: The {x} is {a} because|The {x} is {a} because it is {b}.", "Replace {x} by {y}: The {x} is {a}.|The {y} is {a}.", "Put these words in one sentence: {x}, {y}.|The {x} stands beside the {y}.",
    ], heldOutShare: 10);

    private static readonly string[] Numbers = ["two", "three", "four", "five"];

    public string Name => "chat";

    public double Share => 7;

    public Conversation Write(Dice dice)
    {
        var conversation = Conversation.Empty.System(dice.Pick(null, null, null, null, "You are a helpful assistant."));
        for (var turns = dice.Weighted((0.6, 1), (0.2, 2), (0.2, 3)); turns > 0; turns--)
        {
            var (question, answer) = dice.Weighted<Func<Dice, (string, string)>>((0.4, Everyday), (0.22, List), (0.24, Writing), (0.14, Rewrite))(dice);
            conversation = conversation.User(question).Assistant(answer);
        }

        return conversation;
    }

    /// <summary>So many things of a sort, a line each.</summary>
    public static (string Question, string Answer) List(Dice dice)
    {
        var group = dice.Pick(Labels.Topics.OfWords);
        var count = dice.Between(2, 5);
        var words = dice.Several(group.Words.For(Part.Training), count);
        var name = group.Name switch { "clothing" => "pieces of clothing", "body part" => "body parts", "country" => "countries", "furniture" => "pieces of furniture", _ => group.Name + "s" };
        var question = dice.Say(dice.Pick(Lists), ("n", dice.Chance(0.7) ? Numbers[count - 2] : $"{count}"), ("group", name));
        return dice.Chance(0.25)
            ? ($"{question} {dice.Pick("Number them.", "Use numbers.", "As a numbered list.")}", string.Join('\n', words.Select((word, index) => $"{index + 1}. {word}")))
            : (question, string.Join('\n', words.Select(word => $"- {word}")));
    }

    private static (string Question, string Answer) Everyday(Dice dice)
    {
        var talk = SmallTalk.Any(dice);
        return (talk.Question, talk.Answer);
    }

    private static (string Question, string Answer) Writing(Dice dice) => Both(dice, dice.Pick(Writings));

    private static (string Question, string Answer) Rewrite(Dice dice) => Both(dice, dice.Pick(Rewrites));

    private static (string Question, string Answer) Both(Dice dice, string pair)
    {
        var things = dice.Several(Common.Nouns, 2);
        var qualities = dice.Several("useful small strange old simple big quiet bright fine warm calm lovely famous clever green busy fresh sweet new strong light soft".Split(' '), 2);
        (string Name, string Value)[] values =
        [
            ("x", things[0]), ("X", Common.Capitalized(things[0])), ("XX", things[0].ToUpperInvariant()), ("a_x", Common.WithArticle(things[0])), ("y", things[1]), ("a", qualities[0]), ("AA", qualities[0].ToUpperInvariant()), ("b", qualities[1]),
            ("a_a", Common.WithArticle(qualities[0])), ("name", Common.Name(dice)), ("day", dice.Pick(Common.Days)), ("city", dice.Pick(Common.Cities)),
        ];
        var parts = pair.Split('|');
        return (dice.Say(parts[0], values), dice.Say(parts[1], values));
    }
}
