namespace PromptWorkbench.DemoModel.Corpus.Topics;

/// <summary>How people ask what a text or word belongs to: t the text, o the choices with "or", c with commas, a with their articles.</summary>
internal static class TopicPrompts
{
    public static Pool Topics { get; } = Forms("""
        Is this sentence about {o}? {t}
        What is the topic of this sentence: {c}?|{t}
        Classify the topic as {o}.||{t}
        Choose the topic ({c}).|Sentence: {t}|Topic:
        Topics: {c}|Text: {t}|Topic:
        {t}||Topic ({o}):
        Label the text as {o}.|Text: {t}|Label:
        Which topic fits: {o}?|{t}
        What is this about, {o}? {t}
        Classify this sentence. Options: {c}.||{t}
        "{t}"|Is that about {o}?
        Answer with one topic, {o}.|{t}
        pick one of {c} for this text: {t}
        Read the text. Does it belong to {o}?||Text: {t}
        Possible topics: {c}.||{t}||Answer:
        Please sort this sentence into {o}:|{t}
        Put this note into one box: {c}.|Note: {t}|Box:
        Sentence: {t}|Question: Is it about {o}?|Answer:
        The topics are {c}. Which one is it? {t}
        Categories: {c}||Input: {t}|Category:
        """);

    public static Pool Intents { get; } = Forms("""
        A customer writes: "{t}"|Is it about {o}?
        Classify the support message as {o}.||{t}
        What does the customer want: {c}?|{t}
        Message: {t}|Intent ({o}):
        Sort this message. Labels: {c}.|Message: {t}|Label:
        Which team should get this, {o}?|{t}
        Intents: {c}|Message: {t}|Intent:
        Choose one of {c}.|Customer: {t}|Answer:
        Route this ticket ({c}): {t}
        {t}||Is this {o}?
        The message below belongs to {o}. Which one?||{t}
        Label the e-mail as {o}.|E-mail: {t}|Label:
        """);

    public static Pool Words { get; } = Forms("""
        Is {w} {a}?
        Is the word "{t}" {a}?
        {t}: {o}?
        What is {w}: {a}?
        Classify the word as {o}.|Word: {t}|Class:
        Word: {t}|Options: {c}|Answer:
        Which category fits {t}: {c}?
        Answer with one of {c}: {t}
        tell me if {t} is {a}
        Does "{t}" name {a}?
        Categories: {c}||{t}
        What does the word {t} name, {a}?
        Put {t} into one group: {c}.
        Question: Is {t} {a}?|Answer:
        """);

    /// <summary>As a system message; the texts are the user's messages.</summary>
    public static Pool Rules { get; } = Forms("""
        You classify texts as {o}.
        Label every message as {o}. Write only the label.
        Answer with one of these topics: {c}.
        The user sends a text. Say whether it is about {o}.
        Possible labels: {c}. Reply with one of them.
        You are a helpful assistant. You sort texts into {o}.
        Choose {o} for each text.
        Your job is to sort messages. Boxes: {c}.
        One label for each message, please: {c}.
        Topics: {c}. Give the topic of each message.
        """);

    private static Pool Forms(string lines) => new(lines.Split('\n').Select(line => line.Trim().Replace('|', '\n')));
}
