using PromptWorkbench.DemoModel.Corpus.Memory;

namespace PromptWorkbench.DemoModel.Corpus.Questions;

/// <summary>Questions over facts that stand in the prompt: choices, yes or no, comparisons, short texts.</summary>
internal sealed class QuestionsKind : IDocumentKind
{
    private const double LetterWeight = 3;

    private static readonly (string Word, string Most, string Unit)[] Measures =
        [("old", "older|oldest", "is {k} years old"), ("tall", "taller|tallest", "is {k} cm tall"), ("heavy", "heavier|heaviest", "weighs {k} kg"), ("rich", "richer|richest", "has {k} dollars"), ("fast", "faster|fastest", "runs {k} km an hour"), ("high", "higher|highest", "has {k} points")];

    public string Name => "questions";

    public double Share => 8;

    public Conversation Write(Dice dice) => dice.Weighted<Func<Dice, Conversation>>((0.3, Choice), (0.25, YesNo), (0.2, Compare), (0.25, Read))(dice);

    /// <summary>A fact, a question and some answers with letters; one of them is right.</summary>
    public static Conversation Choice(Dice dice)
    {
        var options = dice.Several(dice.Pick(Common.Nouns, Common.Cities, Common.Things), dice.Between(2, 5));
        var right = dice.Below(options.Length);
        var (text, asked) = Fact(dice, options[right]);
        var (open, close) = dice.Pick((string.Empty, ")"), ("(", ")"), (string.Empty, "."), (string.Empty, ":"));
        var list = string.Join(dice.Pick("\n", "\n", " "), options.Select((option, index) => $"{open}{(char)('A' + index)}{close} {option}"));
        var letter = (char)('A' + right);
        var form = dice.Below(5);
        var end = form switch { 0 => "\nAnswer:", 1 => "\nAnswer with a letter.", _ => string.Empty };
        var answer = form switch { 0 => $" {letter}", 1 => $"{letter}", _ => $"The answer is {letter}." };
        if (form == 2) return Conversation.Empty.User($"Q: {text} {asked} Answer Choices: {list}\nA: Among A through {(char)('A' + options.Length - 1)}, the answer is").Assistant($" {letter}.", LetterWeight);
        return Conversation.Empty.User($"{text} {asked}\n{list}{end}").Assistant(answer, LetterWeight);
    }

    /// <summary>A statement about numbers or facts of the prompt: yes or no.</summary>
    public static Conversation YesNo(Dice dice) => dice.Chance(0.5) ? MoreThan(dice) : IsTrue(dice);

    private static Conversation MoreThan(Dice dice)
    {
        var (one, other) = Two(dice);
        var (_, most, unit) = dice.Pick(Measures);
        var numbers = dice.Several(Enumerable.Range(11, 79).ToArray(), 2);
        var more = most.Split('|')[0];
        var text = $"{one} {unit.Replace("{k}", $"{numbers[0]}", StringComparison.Ordinal)}. {other} {unit.Replace("{k}", $"{numbers[1]}", StringComparison.Ordinal)}.";
        var answer = numbers[0] > numbers[1] ? "yes" : "no";
        (string Name, string Value)[] values = [("text", text), ("one", one), ("more", more), ("other", other)];
        if (dice.Chance(0.55)) return Conversation.Empty.User(dice.Say("{text} [Is {one} {more} than {other}?|Is {one} {more} than {other}, yes or no?|Answer yes or no: is {one} {more} than {other}?]", values)).Assistant(Yes(answer), LetterWeight);
        var asked = dice.Say("[{text} Is {one} {more} than {other}? Let's think step by step.|Q: {text} Is {one} {more} than {other}?\nA: Let's think step by step.]", values);
        return Conversation.Empty.User(asked).Assistant($"{one} has {numbers[0]}. {other} has {numbers[1]}. {numbers[0]} is {(answer == "yes" ? "more" : "less")} than {numbers[1]}. The answer is {answer}.", 1.5);
    }

    private static Conversation IsTrue(Dice dice)
    {
        var facts = Book.Facts(dice, dice.Between(1, 4));
        var (sentence, _, _) = dice.Pick(facts);
        var isTrue = dice.Chance(0.5);
        var said = isTrue ? sentence : Changed(dice, sentence);
        var reading = string.Join(' ', facts.Select(fact => fact.Sentence));
        return Conversation.Empty.User(dice.Say("[{text}\nIs this right: {said}|{text}\n\nTrue or false: {said}|{text} Is it true that {said_low}|Text: {text}\nStatement: {said}\nIs the statement true?]", ("text", reading), ("said", said), ("said_low", said.TrimEnd('.') + "?"))).Assistant(Yes(isTrue ? "yes" : "no"), LetterWeight);
    }

    /// <summary>Who has most.</summary>
    public static Conversation Compare(Dice dice)
    {
        var count = dice.Between(2, 4);
        var names = new HashSet<string>();
        while (names.Count < count) names.Add(Common.Name(dice));
        var (_, more, unit) = dice.Pick(Measures);
        var numbers = dice.Several(Enumerable.Range(11, 79).ToArray(), count);
        var best = Array.IndexOf(numbers, numbers.Max());
        var text = string.Join(' ', names.Select((name, index) => $"{name} {unit.Replace("{k}", $"{numbers[index]}", StringComparison.Ordinal)}."));
        var word = count == 2 ? more.Split('|')[0] : more.Split('|')[1];
        var answer = names.ElementAt(best);
        return Conversation.Empty.User($"{text} {dice.Say("[Who is {word}?|Who is the {word}?|Which of them is {word}?|Tell me who is {word}.]", ("word", word))}").Assistant($"{answer} is {(count == 2 ? word : $"the {word}")}.", 1.5);
    }

    /// <summary>A short text and a question about it, or about what it does not say.</summary>
    public static Conversation Read(Dice dice)
    {
        var facts = Book.Facts(dice, dice.Between(2, 5));
        var text = string.Join(' ', facts.Select(fact => fact.Sentence));
        var isThere = dice.Chance(0.75);
        var (_, question, answer) = isThere ? dice.Pick(facts) : Book.Facts(dice, 1)[0];
        var asked = dice.Say(
            "[{text}\n\n{q}|Text: {text}\nQuestion: {q}|Answer from the text only.\n\n{text}\n\n{q}|{q}\n\n{text}|Context: {text}\n\nQ: {q}\nA:|Read this and answer: {q}\n{text}|{text} {q}|According to this text, {q}\n{text}|Use only these facts: {text}\n{q}]",
            ("text", text), ("q", question));
        var said = isThere ? answer : "The text does not say.";
        return Conversation.Empty.User(asked).Assistant(asked.EndsWith("A:", StringComparison.Ordinal) ? " " + said : said, 1.5);
    }

    // A sentence or two about somebody and a thing, and a question whose answer is the thing.
    private static (string Text, string Question) Fact(Dice dice, string thing)
    {
        var (one, other) = Two(dice);
        return dice.Pick(
            ($"{one} likes the {thing}. {other} likes the {dice.Pick(Common.Nouns)}.", $"What does {one} like?"),
            ($"{other} saw the {dice.Pick(Common.Nouns)}. {one} saw the {thing}.", $"What did {one} see?"),
            ($"{one} found the {thing} and gave {other} the {dice.Pick(Common.Nouns)}.", $"What did {one} find?"),
            ($"In the box of {one} is the {thing}. In the box of {other} is the {dice.Pick(Common.Nouns)}.", $"What is in the box of {one}?"),
            ($"{one} bought the {thing} on {dice.Pick(Common.Days)}.", $"What did {one} buy?"));
    }

    private static string Changed(Dice dice, string sentence)
    {
        var words = sentence.TrimEnd('.').Split(' ');
        words[^1] = words[^1] switch
        {
            var last when last.All(char.IsAsciiDigit) => $"{dice.Between(11, 90)}",
            var last when Common.Days.Contains(last) => dice.Pick(Common.Days),
            var last when char.IsUpper(last[0]) => Common.Name(dice),
            _ => dice.Pick(Common.Nouns),
        };
        var changed = string.Join(' ', words) + ".";
        return changed == sentence ? Changed(dice, sentence) : changed;
    }

    private static string Yes(string answer) => Common.Capitalized(answer) + ".";

    private static (string One, string Other) Two(Dice dice)
    {
        var one = Common.Name(dice);
        while (true)
        {
            var other = Common.Name(dice);
            if (other != one) return (one, other);
        }
    }
}
