namespace PromptWorkbench.DemoModel.Corpus.Labels;

/// <summary>What stands above the examples: i what a text is called, o the labels with "or", c with commas.</summary>
internal static class LabelHeaders
{
    /// <summary>Those that name the labels.</summary>
    public static Pool Naming { get; } = Forms("""
        Classify each {i} as {o}.
        Use the labels {c}.
        Answer with {o}.
        Give each {i} a label: {o}.
        Labels: {c}
        The labels are {c}.
        Mark every {i} as {o}.
        Each {i} is {o}.
        Say {o} for each {i}.
        Your task: sort the {i}s into {c}.
        Possible labels: {c}. Follow the examples.
        Decide: {o}?
        please label the {i}s with {o}
        Choose {o} for the last {i}.
        We sort {i}s into the groups {c}. Which group is the last one?
        Read the {i} and reply {o}.
        Options: {c}
        Put every {i} into one of these classes: {c}.
        Tag the {i}s ({c}).
        Write {o} after each {i}.
        """);

    /// <summary>The app's own: prompts/experiments.</summary>
    public const string Canon = "Label each {i} {o}.";

    /// <summary>Those that do not.</summary>
    public static Pool Nameless { get; } = Forms("""
        Classify each {i}.
        Give the label of the last {i}.
        Continue in the same way.
        Follow the examples.
        Here are some {i}s with labels.
        Label the last {i} as in the examples.
        Find the rule and use it.
        Look at the examples, then answer.
        Examples:
        What is the label of the last {i}?
        """);

    private static Pool Forms(string lines) => new(lines.Split('\n').Select(line => line.Trim()));
}
