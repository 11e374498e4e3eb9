namespace PromptWorkbench.Domain.Extractors;

/// <summary>Finds the answer in what a model wrote. Apart from grading, so that a score can be made again without generating again.</summary>
public interface IExtractor
{
    /// <summary>Stable name, stored with scores.</summary>
    string Id { get; }

    /// <summary>Counts up when the same text may now give another answer; stored with scores.</summary>
    int Version { get; }

    /// <summary>What it takes, in a few words.</summary>
    string Title { get; }

    /// <summary>Whether <see cref="Extract"/> needs an argument, and what it is called; null when it needs none.</summary>
    string? ArgumentName { get; }

    /// <param name="output">What the model wrote.</param>
    /// <param name="argument">What <see cref="ArgumentName"/> names; ignored when that is null.</param>
    Extraction Extract(string output, string argument);
}
