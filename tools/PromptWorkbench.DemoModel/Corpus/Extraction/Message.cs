using System.Globalization;
using PromptWorkbench.DemoModel.Corpus.Labels;

namespace PromptWorkbench.DemoModel.Corpus.Extraction;

/// <summary>A short text with facts in it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Facts">What it says, by name; digits alone are a number.</param>
/// <param name="Absent">Names of what it could say and does not.</param>
internal sealed record Message(string Text, IReadOnlyDictionary<string, string> Facts, IReadOnlyList<string> Absent)
{
    private static readonly (string Name, string Sentences, Func<Dice, string> Value)[] Parts =
    [
        ("city", "I live in {v}.|Please send it to {v}.|I am writing from {v}.|Our office is in {v}.|We are based in {v}.|The address is in {v}.", dice => dice.Pick(Common.Cities)),
        ("date", "I need it by {v}.|Can we meet on {v}?|Delivery should be on {v}.|I wrote to you on {v}.|Let us say {v}.|The date is {v}.", Date),
        ("item", "I want to order some {v}.|Please send me {v}.|It is about the {v}.|We need {v}.|I am looking for {v}.|I bought {v} from you.", dice => dice.Pick(Common.Things)),
        ("quantity", "We need {v} of them.|The quantity is {v}.|I would like {v} pieces.|Send {v}, please.|{v} pieces will do.|We ordered {v} of them.", dice => dice.Between(2, 99).ToString(CultureInfo.InvariantCulture)),
        ("order", "My order number is {v}.|It is about order {v}.|The order is {v}.|See order {v}.|Order number: {v}.|Please check order {v}.", dice => dice.Between(1000, 99_999).ToString(CultureInfo.InvariantCulture)),
        ("phone", "Call me at {v}.|My phone is {v}.|My number is {v}.|You can reach me at {v}.|Phone: {v}.|Please call {v}.", dice => $"555-{dice.Between(1000, 9999)}"),
        ("email", "Write to {v}.|My e-mail is {v}.|Send it to {v}.|You can mail me at {v}.|E-mail: {v}.|Answer to {v}.", Mail),
        ("color", "The color should be {v}.|In {v}, please.|I like {v} best.|I want the {v} one.|Color: {v}.|It is {v}.", dice => dice.Pick("red", "blue", "green", "yellow", "black", "white", "gray", "pink", "brown")),
        ("price", "It costs {v} dollars.|I paid {v} dollars.|The price is {v} dollars.|For {v} dollars I take it.|You said {v} dollars.|My budget is {v} dollars.", dice => dice.Between(5, 999).ToString(CultureInfo.InvariantCulture)),
        ("company", "I work for {v}.|Our company is {v}.|I write for {v}.|We are {v}.|Company: {v}.|The bill goes to {v}.", dice => $"{dice.Pick(Common.LastNames)} {dice.Pick("Ltd", "Inc", "and Sons", "Group", "Trading")}"),
        ("room", "I booked room {v}.|We are in room {v}.|The room is {v}.|Bring it to room {v}.|Room {v}, please.|My room number is {v}.", dice => dice.Between(2, 450).ToString(CultureInfo.InvariantCulture)),
        ("age", "I am {v} years old.|My age is {v}.|I turned {v}.|Age: {v}.|I will be {v} soon.|I just became {v}.", dice => dice.Between(18, 90).ToString(CultureInfo.InvariantCulture)),
    ];

    private static readonly Dictionary<string, Pool> Sentences = Parts.ToDictionary(part => part.Name, part => new Pool(part.Sentences.Split('|')));

    /// <summary>A mail, a note or a line, as chance has it.</summary>
    public static Message Write(Dice dice)
    {
        var name = dice.Chance(0.75) ? $"{Common.Name(dice)} {dice.Pick(Common.LastNames)}" : Common.Name(dice);
        var facts = new Dictionary<string, string> { ["name"] = name };
        var sentences = new List<string>();
        foreach (var part in dice.Several(Parts, dice.Between(2, 4)))
        {
            facts[part.Name] = part.Value(dice);
            sentences.Add(dice.Pick(Sentences[part.Name]).Replace("{v}", facts[part.Name], StringComparison.Ordinal));
        }

        var unusual = dice.Pick(Common.Nouns);
        if (dice.Chance(0.12) && Parts.All(part => part.Name != unusual) && facts.TryAdd(unusual, LabelWords.Nonce(dice)))
            sentences.Add($"The {unusual} is {facts[unusual]}.");
        var body = string.Join(' ', dice.Shuffled(sentences));
        var text = dice.Weighted(
            (0.55, $"{dice.Pick("Hello,\n", "Hi,\n", "Dear team,\n", "Good morning,\n", string.Empty)}{body}\n{dice.Pick("Best regards,", "Thanks,", "Kind regards,", "Regards,", "Yours,")}\n{name}"),
            (0.3, $"{dice.Pick("Hello, my name is", "Hi, this is", "My name is", "I am", "This is")} {name}. {body}"),
            (0.15, $"{body} {name}"));
        return new Message(text, facts, [.. Parts.Select(part => part.Name).Where(key => !facts.ContainsKey(key))]);
    }

    private static string Date(Dice dice) => dice.Pick($"{dice.Pick(Common.Months)} {dice.Between(1, 28)}", $"{dice.Between(1, 28)} {dice.Pick(Common.Months)}", dice.Pick(Common.Days), $"20{dice.Between(20, 35)}-{dice.Between(1, 12):00}-{dice.Between(1, 28):00}");

    private static string Mail(Dice dice) => $"{(dice.Chance(0.6) ? Common.Name(dice) : dice.Pick(Common.Nouns)).ToLowerInvariant()}@{(dice.Chance(0.5) ? "example" : dice.Pick(Common.Nouns))}.{dice.Pick("com", "org", "net")}";
}
