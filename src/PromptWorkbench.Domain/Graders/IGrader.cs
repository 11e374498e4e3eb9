namespace PromptWorkbench.Domain.Graders;

/// <summary>Decides whether an answer is right. The names of the first four are promptfoo's assertions.</summary>
public interface IGrader
{
    /// <summary>Stable name, stored with scores.</summary>
    string Id { get; }

    /// <summary>When an answer is right, in a few words.</summary>
    string Title { get; }

    /// <param name="answer">What the extractor found.</param>
    /// <param name="expected">What the case expects.</param>
    /// <param name="tolerance">How far a number may be off, at least 0; other graders ignore it.</param>
    Score Grade(string answer, string expected, decimal tolerance);
}
