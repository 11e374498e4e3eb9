using PromptWorkbench.DemoModel.Corpus.Labels;

namespace PromptWorkbench.DemoModel.Corpus.Copying;

/// <summary>Answers that are copied from what stands before: words repeated, found in lists, looked up, continued.</summary>
internal sealed class CopyingKind : IDocumentKind
{
    private const double CopyWeight = 1.5;

    private static readonly Pool Repeat = new(
    [
        "Repeat: {text}", "Say {text}.", "[Please write|Write] this down again: {text}", "Copy this: {text}", "Repeat after me: {text}", "Repeat the following [text|words].\n{text}", "Echo {text}", "Write \"{text}\" once more.",
        "Text: {text}\nRepeat the text.", "What did I just write? {text}", "Type {text} for me", "Say exactly this: {text}",
    ]);

    private static readonly Pool Positions = new(
    [
        "{list}\nWhat is the {which} [word|item]?", "Which [word|item] is {which} in this list? {list}", "List: {list}. Give me the {which} one.", "Name the {which} [word|item] of: {list}", "{list} -- the {which} one?",
        "From this list, [pick|take] the {which}: {list}", "What comes {which} here: {list}?", "Tell me the {which} of these: {list}", "Here are some words: {list}. Which is the {which} one?", "The {which} word, please: {list}",
    ]);

    private static readonly Pool Neighbours = new(
    [
        "{list}\nWhich word comes [right |]after {word}?", "What follows {word} in this list: {list}?", "List: {list}. What comes after {word}?", "In {list}, what is next after {word}?", "Which word stands behind {word}? {list}",
        "After {word} comes which word: {list}", "{list}. And after {word}?", "[Please find|Find] the word after {word}: {list}", "Look at the list {list}. What comes next after {word}?", "{word} is followed by what? {list}",
    ]);

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];

    public string Name => "copying";

    public double Share => 6;

    public bool TeachesCopying => true;

    public Conversation Write(Dice dice) => dice.Weighted<Func<Dice, Conversation>>(
        (0.22, RepeatText), (0.14, TakeFromList), (0.14, FindNeighbour), (0.34, LookUp), (0.16, GoOn))(dice);

    /// <summary>A value that stands beside a name.</summary>
    public static Conversation LookUp(Dice dice)
    {
        var count = dice.Between(3, 8);
        var entries = Lookup.Any(dice, count);
        var conversation = Conversation.Empty;
        foreach (var (index, turn) in dice.Several(Enumerable.Range(0, count).ToArray(), dice.Between(1, 3)).Select((index, turn) => (index, turn)))
        {
            var question = dice.Chance(0.75) ? (entries.Ask(dice, index), entries.Values[index]) : (entries.AskBack(dice, index), entries.Keys[index]);
            conversation = conversation.User(turn == 0 ? $"{entries.Table(dice)}\n{question.Item1}" : question.Item1).Assistant(question.Item2, CopyWeight);
        }

        return conversation;
    }

    private static Conversation RepeatText(Dice dice)
    {
        var text = dice.Weighted(
            (0.4, string.Join(' ', Words(dice, dice.Between(1, 6)))),
            (0.2, LabelWords.Nonce(dice)),
            (0.2, $"{Common.Name(dice)} {dice.Pick(Common.LastNames)} {dice.Between(2, 99_999)}"),
            (0.2, Reviews.Write(dice, dice.Chance(0.5))));
        return Conversation.Empty.User(dice.Say(dice.Pick(Repeat), ("text", text))).Assistant(text, CopyWeight);
    }

    private static Conversation TakeFromList(Dice dice)
    {
        var words = Words(dice, dice.Between(3, 6));
        var index = dice.Below(words.Length);
        var which = index == words.Length - 1 && dice.Chance(0.6) ? "last" : index < Ordinals.Length ? Ordinals[index] : "last";
        return Conversation.Empty.User(dice.Say(dice.Pick(Positions), ("list", List(dice, words)), ("which", which))).Assistant(words[index], CopyWeight);
    }

    private static Conversation FindNeighbour(Dice dice)
    {
        var words = Words(dice, dice.Between(4, 9));
        var index = dice.Below(words.Length - 1);
        return Conversation.Empty.User(dice.Say(dice.Pick(Neighbours), ("list", List(dice, words)), ("word", words[index]))).Assistant(words[index + 1], CopyWeight);
    }

    private static Conversation GoOn(Dice dice)
    {
        var words = Words(dice, dice.Between(2, 4));
        var shown = (words.Length * 2) + dice.Below(words.Length);
        var rest = Enumerable.Range(shown, words.Length).Select(index => words[index % words.Length]);
        var before = string.Join(' ', Enumerable.Range(0, shown).Select(index => words[index % words.Length]));
        return Conversation.Empty.User(dice.Say("[Continue:|Go on:|Continue the pattern:|What comes next?] {text}", ("text", before))).Assistant(string.Join(' ', rest), CopyWeight);
    }

    private static string[] Words(Dice dice, int count)
    {
        var words = dice.Several(dice.Weighted((0.7, Common.Nouns), (0.15, Common.Verbs), (0.15, Common.MenNames)), count);
        if (dice.Chance(0.2)) words[dice.Below(count)] = LabelWords.Nonce(dice);
        return words;
    }

    private static string List(Dice dice, string[] words) => string.Join(dice.Pick(", ", ", ", " ", "; ", " - "), words);
}
