namespace PromptWorkbench.DemoModel.Corpus.Labels;

/// <summary>A review and the names of the labels: which is it?</summary>
internal sealed class SentimentKind : IDocumentKind
{
    private const double LabelWeight = 4;

    private static readonly (string Good, string Bad, string Neutral)[] Names =
    [
        ("positive", "negative", "neutral"), ("positive", "negative", "neutral"), ("positive", "negative", "neutral"), ("good", "bad", "neutral"), ("happy", "unhappy", "neutral"),
        ("Positive", "Negative", "Neutral"), ("POSITIVE", "NEGATIVE", "NEUTRAL"), ("praise", "complaint", "neither"), ("satisfied", "dissatisfied", "neutral"), ("pos", "neg", "neu"),
    ];

    // Those whose answer begins a new line, and those whose answer goes on behind a colon.
    private static readonly Pool Questions = new(
    [
        "Classify the sentiment of this [review|text] as {names}.\n\n{text}", "Is this [review|text] {names}?[ |\n|\n\n]{text}", "Review: {text}\nIs it {names}?", "Answer with one word, {names}.\n{text}",
        "What is the sentiment of this [text|review], {names}?\n{text}", "Classify as {names}: {text}", "Read this review[ and answer|. Answer] {names}.\n\n{text}", "{text}\n\nIs this {names}?",
        "[Please |Can you ]tell me if this is {names}: {text}", "Somebody wrote: \"{text}\" Is that {names}?", "[Please label|Label] this review [as |]{names}.\n\n{text}", "{text} -- {names}?",
        "Does the writer sound {names}?\n{text}", "is this {names}? {text}", "Decide whether the [review|comment|text] below is {names}.\n\n{text}", "Here is a review: {text}\nHow does the writer feel, {names}?",
        "Classify the sentiment of this review as {names}, in one word.\n\n{text}", "Is this review {names}? Answer with one word.\n\n{text}", "[Classify|Judge] the [tone|mood|opinion] of the [text|message]: {names}.\n{text}",
    ]);

    private static readonly Pool Forms = new(
    [
        "Decide if the text is {names}.\nText: {text}\nSentiment:", "Label the review as {names}.\nReview: {text}\nLabel:", "{text}\n\nSentiment ({names}):", "Read the review and answer {names}.\n\nReview: {text}\nSentiment:",
        "Classify the sentiment as {names}.\n\nReview: {text}\nSentiment:", "Classify each text as {names}.\n\nText: {text}\nAnswer:", "Review: {text}\n{names}?\nAnswer:", "Input: {text}\nOutput ({names}):",
        "Classify the sentiment of this review as {names}.\n\nReview: {text}\nLabel:", "Q: Is this {names}? {text}\nA:",
    ]);

    public string Name => "sentiment";

    public double Share => 5;

    public bool AnswersWithoutTools => true;

    public Conversation Write(Dice dice)
    {
        var (good, bad, neutral) = dice.Pick(Names);
        var mood = dice.Below(dice.Chance(0.15) ? 3 : 2);
        var text = mood switch { 0 => Reviews.Write(dice, isGood: true), 1 => Reviews.Write(dice, isGood: false), _ => Reviews.WriteNeutral(dice) };
        var answer = mood switch { 0 => good, 1 => bad, _ => neutral };
        if (dice.Chance(0.1) && mood < 2)
            return Conversation.Empty.User(dice.Say("[What is the sentiment of this review?[ |\n]{text}|What is the sentiment of this text?[ |\n]{text}|{text}\n\nWhat is the sentiment?]", ("text", text))).Assistant(mood == 0 ? "positive" : "negative", LabelWeight);
        string[] names = mood == 2 || dice.Chance(0.1) ? dice.Shuffled([good, bad, neutral]) : dice.Chance(0.6) ? [good, bad] : [bad, good];
        return Ask(dice, text, names, answer);
    }

    /// <summary>A question in any wording, and its answer.</summary>
    public static Conversation Ask(Dice dice, string text, IReadOnlyList<string> names, string answer)
    {
        var either = LabelWords.Either(names);
        if (dice.Chance(0.12))
        {
            var system = dice.Say("[You classify reviews as {names}.|You are a sentiment classifier. Answer only {names}.|Classify each review as {names}.|Answer only {names}.]", ("names", either));
            return Conversation.Empty.System(system).User(text).Assistant(answer, LabelWeight);
        }

        var begins = dice.Chance(0.7);
        return Conversation.Empty
            .System(dice.Chance(0.06) ? "You are a helpful assistant." : null)
            .User(dice.Say(dice.Pick(begins ? Questions : Forms), ("names", either), ("text", text)))
            .Assistant(begins ? answer : " " + answer, LabelWeight);
    }
}
