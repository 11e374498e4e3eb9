namespace PromptWorkbench.DemoModel.Corpus.Copying;

/// <summary>Texts said again, wholly or in part.</summary>
internal static class Repeating
{
    private static readonly Pool Asking = Forms("""
        Repeat: {t}
        Copy this text: {t}
        Say: {t}
        Repeat after me: {t}
        Write this again: {t}
        Copy the line.|{t}
        Please repeat this:|{t}
        Repeat the following text exactly.||{t}
        Echo: {t}
        say "{t}"
        Can you repeat this? {t}
        Just copy: {t}
        Text: {t}|Copy:
        {t}||Say the same again.
        Repeat the words: {t}
        Write down what I say: {t}
        """);

    private static readonly Pool QuotingWord = Forms("""
        Which sentence contains the word "{w}"?
        Quote the sentence with {w}.
        Find the sentence that has {w} in it.
        Copy the sentence about {w}.
        Where does the text speak of {w}? Quote it.
        Give me the sentence with the word {w}.
        In which sentence is {w}?
        quote the sentence with "{w}" in it
        Write out the sentence that mentions {w}.
        Show the sentence in which {w} occurs.
        """);

    /// <summary>Some words or a sentence.</summary>
    public static Conversation Text(Dice dice)
    {
        var text = dice.Chance(0.6)
            ? string.Join(dice.Pick(" ", ", ", " "), CopyingWords.Some(dice, dice.Between(1, 12)))
            : string.Join(' ', Enumerable.Range(0, dice.Between(1, 3)).Select(_ => CopyingWords.Sentence(dice)));
        var form = dice.Pick(Asking);
        return Conversation.Empty.User(form.Replace("{t}", text, StringComparison.Ordinal)).Assistant(form.EndsWith(':') ? " " + text : text);
    }

    /// <summary>The one sentence of a text that has a word.</summary>
    public static Conversation Sentence(Dice dice)
    {
        while (true)
        {
            var sentences = Enumerable.Range(0, dice.Between(3, 6)).Select(_ => CopyingWords.Sentence(dice)).Distinct().ToArray();
            var words = sentences.Select(Words).ToArray();
            var right = dice.Below(sentences.Length);
            var own = words[right].Where(word => word.Length > 3 && words.Count(other => other.Contains(word)) == 1).ToArray();
            if (own.Length == 0)
                continue;
            var question = dice.Pick(QuotingWord).Replace("{w}", dice.Pick(own), StringComparison.Ordinal);
            var text = string.Join(dice.Pick(" ", "\n"), sentences);
            return Conversation.Empty.User(dice.Chance(0.7) ? $"{text}\n\n{question}" : $"{question}\n\n{text}").Assistant(sentences[right]);
        }
    }

    /// <summary>The letters of a word.</summary>
    public static Conversation Spelling(Dice dice)
    {
        var word = dice.Chance(0.6) ? Nonce.Word(dice) : dice.Pick(Common.Nouns);
        var separator = dice.Pick("-", " ", ", ");
        var letters = string.Join(separator, word.ToCharArray());
        var how = separator switch { "-" => " with dashes", " " => " with spaces", _ => " with commas" };
        return dice.Chance(0.5)
            ? Conversation.Empty.User(dice.Pick($"Spell {word}{how}.", $"Spell the word {word}{how}.", $"Write the letters of {word}{how}.", $"spell \"{word}\"{how}")).Assistant(letters)
            : Conversation.Empty.User(dice.Pick($"Which word is this? {letters}", $"What word do these letters spell: {letters}?", $"Put the letters together: {letters}", $"Read as a word: {letters}")).Assistant(word);
    }

    private static string[] Words(string sentence) => sentence.Split(' ', '.');

    private static Pool Forms(string lines) => new(lines.Split('\n').Select(line => line.Trim().Replace('|', '\n')));
}
