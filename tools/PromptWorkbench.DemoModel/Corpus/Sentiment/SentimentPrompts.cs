namespace PromptWorkbench.DemoModel.Corpus.Sentiment;

/// <summary>How people ask for the sentiment of a review: r the review, o the labels ("good or bad"), c the same with commas.</summary>
internal static class SentimentPrompts
{
    /// <summary>With the labels named. After a colon the answer goes on with a space.</summary>
    public static Pool Named { get; } = Forms("""
        Is this review {o}? {r}
        Is this review {o}?|{r}
        Review: {r}|Is it {o}?
        Decide if the text is {o}.|Text: {r}|Sentiment:
        Label the review as {o}.|Review: {r}|Label:
        Answer with one word, {o}.|{r}
        {r}||Sentiment ({o}):
        What is the sentiment of this text, {o}?|{r}
        Classify as {o}: {r}
        Read the review and answer {o}.||Review: {r}|Sentiment:
        Here is a review: {r} Is it {o}?
        {r}|Is that {o}?
        "{r}"||Is this {o}?
        please tell me if this review is {o}:|{r}
        Can you say whether this is {o}?||{r}
        Sort this review. Choose one label: {c}.|Review: {r}|Label:
        Labels: {c}|Text: {r}|Label:
        Options: {c}||{r}||Answer:
        Text: {r}|Question: Is the text {o}?|Answer:
        Does this sound {o}? "{r}"
        Someone wrote: "{r}" Would you say {o}?
        {r} -- {o}?
        Tell me the feeling of the writer ({c}): {r}
        Your task is to classify reviews. The labels are {c}.||{r}
        You get a review. Reply only with {o}.||{r}
        Classify this review. Use one of these labels: {c}.|{r}
        Choose {o} for this text.||Text: {r}|Choice:
        classify: {r} ({c})
        How does the customer feel, {o}?|Customer: {r}|Answer:
        Judge the comment below as {o}.||Comment: {r}
        Give the sentiment ({c}) of the sentence.|Sentence: {r}|Sentiment:
        Rate this as {o}, one word only.|{r}
        Is the opinion {o}?|Opinion: {r}|Class:
        Input: {r}|Output ({o}):
        Which label fits, {o}?|{r}
        """);

    /// <summary>What the app's own prompts say.</summary>
    public const string Canon = "Classify the sentiment of this review as {o}.\n\n{r}";

    /// <summary>Labels that nobody has to name: positive and negative.</summary>
    public static Pool Unnamed { get; } = Forms("""
        What is the sentiment of this review? {r}
        What is the sentiment of this review?|{r}
        Review: {r}|Sentiment:
        {r}|Sentiment:
        {r}||What is the sentiment?
        Classify the sentiment of this review.||{r}
        Give me the sentiment of this text: {r}
        what sentiment has this? {r}
        Sentiment of "{r}":
        Tell me the sentiment.|Text: {r}|Sentiment:
        Text: {r}||Classify its sentiment.
        Please classify the sentiment: {r}
        """);

    /// <summary>As a system message; the reviews are the user's messages.</summary>
    public static Pool Rules { get; } = Forms("""
        You classify reviews as {o}.
        You are a sentiment classifier. Answer only {o}.
        Classify each review as {o}.
        Every message is a review. Reply with {o}.
        Answer with one word: {o}.
        You are a helpful assistant. Label the user's text as {o}.
        Decide whether the customer's message is {o}. Write only the label.
        Labels: {c}. Give one label for each text.
        Your job: read a review and say {o}.
        You sort comments into {o}. No other words.
        """);

    /// <summary>Questions that are answered with yes or no: g stands for the asked label.</summary>
    public static Pool YesOrNo { get; } = Forms("""
        Is this review {g}? Answer yes or no.|{r}
        {r}|Is this {g}? (yes or no)
        Yes or no: is the following review {g}?||{r}
        Review: {r}|Question: Is the review {g}, yes or no?|Answer:
        Answer yes or no. Does this review sound {g}? {r}
        "{r}" - would you call this {g}? Just yes or no.
        does this sound {g}? {r} answer with yes or no
        Text: {r}|Is the text {g}? Reply yes or no.
        Say yes if this review is {g} and no if it is not.||{r}
        Tell me if it is {g}: {r} Say yes or no.
        """);

    private static Pool Forms(string lines) => new(lines.Split('\n').Select(line => line.Trim().Replace('|', '\n')), heldOutShare: 15);
}
