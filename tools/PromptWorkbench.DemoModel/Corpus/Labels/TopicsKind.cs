namespace PromptWorkbench.DemoModel.Corpus.Labels;

/// <summary>A sentence, a word or a message, and the names of some classes: to which does it belong?</summary>
internal sealed class TopicsKind : IDocumentKind
{
    private const double LabelWeight = 4;

    private static readonly Pool Sentences = new(
    [
        "Which topic is this about: {names}?\n\n{text}", "What is this [sentence|text] about, {names}?[ |\n]{text}", "Classify the topic as {names}.\n\n{text}", "[Please choose|Choose] a topic from {names}.\nText: {text}",
        "Topics: {list}\nText: {text}\nWhich one fits?", "{text}\n\nIs this about {names}?", "Is this about {names}? {text}", "Label this text [as |]{names}.\n{text}", "Sort this into {names}: {text}",
        "Pick the topic ({list}): {text}", "Tell me the topic of this sentence. Choose from {list}.\n\n{text}", "\"{text}\" Which of these is it about: {list}?",
    ]);

    private static readonly Pool Forms = new(
    [
        "Classify the topic as {names}.\n\nText: {text}\nTopic:", "Topics: {list}.\nSentence: {text}\nTopic:", "Choose from {list}.\nText: {text}\nAnswer:", "Text: {text}\nTopic ({names}):", "Label the text as {names}.\nText: {text}\nLabel:",
        "Q: Is this about {names}? {text}\nA:", "Input: {text}\nClass ({names}):", "Read the text and name its topic: {names}.\n\n{text}\n\nTopic:", "Text: {text}\nOptions: {list}\nAnswer:", "Classify: {names}.\n{text} ->",
    ]);

    private static readonly Pool Words = new(
    [
        "Is {a_text} {a_names}?", "What is {a_text}: {names}?", "Is the word \"{text}\" {a_names}?", "[Please classify|Classify] the word {text} as {names}.", "{text}: {names}?", "To which group does {text} belong, {names}?",
        "Word: {text}\nIs it {a_names}?", "Which one is {a_text}, {names}?", "Sort the word {text} into one of these groups: {list}.", "is {text} {a_names}?",
    ]);

    private static readonly Pool Messages = new(
    [
        "What does the customer write about, {names}?\n\n{text}", "Classify this message as {names}.\n\n{text}", "[Please sort|Sort] this message into {names}: {text}", "Message: {text}\nIs it about {names}?", "A customer writes: {text}\nChoose one: {list}.",
        "Which label fits this message: {names}?\n{text}", "{text}\n\nLabel ({names})?", "Route the message to {names}.\n{text}", "Is this message about {names}? {text}", "What is this message: {list}?\n{text}",
    ]);

    public string Name => "topics";

    public double Share => 4;

    public bool AnswersWithoutTools => true;

    public Conversation Write(Dice dice) => dice.Weighted<Func<Dice, Conversation>>((0.5, AskSentence), (0.3, AskWord), (0.2, AskMessage))(dice);

    /// <summary>What is this sentence about?</summary>
    public static Conversation AskSentence(Dice dice)
    {
        var groups = dice.Several(Topics.OfSentences, dice.Between(2, 6));
        var text = Topics.Sentence(dice, groups[0]);
        var begins = dice.Chance(0.65);
        return Ask(dice, dice.Pick(begins ? Sentences : Forms), text, groups, begins ? string.Empty : " ");
    }

    private static Conversation AskWord(Dice dice)
    {
        var groups = dice.Several(Topics.OfWords, dice.Between(2, 4));
        return Ask(dice, dice.Pick(Words), dice.Pick(groups[0].Words), groups, string.Empty);
    }

    private static Conversation AskMessage(Dice dice)
    {
        var groups = dice.Several(Topics.OfMessages, dice.Between(2, 5));
        return Ask(dice, dice.Pick(Messages), Topics.Message(dice, groups[0]), groups, string.Empty);
    }

    private static Conversation Ask(Dice dice, string pattern, string text, WordGroup[] groups, string before)
    {
        var names = dice.Shuffled(groups.Select(group => group.Name).ToArray());
        var question = dice.Say(
            pattern, ("names", LabelWords.Either(names)), ("list", string.Join(", ", names)), ("text", text), ("a_text", Common.WithArticle(text)),
            ("a_names", LabelWords.Either([.. names.Select(Common.WithArticle)])));
        return Conversation.Empty.User(question).Assistant(before + groups[0].Name, LabelWeight);
    }
}
