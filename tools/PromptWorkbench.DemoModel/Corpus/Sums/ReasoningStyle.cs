namespace PromptWorkbench.DemoModel.Corpus.Sums;

/// <summary>How steps are written down. Without an example it is always <see cref="Prose"/>.</summary>
internal enum ReasoningStyle
{
    /// <summary>"Tom starts with 14. 14 + 9 = 23. Then 23 - 5 = 18."</summary>
    Prose,

    /// <summary>"Step 1: 14 + 9 = 23." and so on, a line each.</summary>
    Numbered,

    /// <summary>"14 + 9 = 23, 23 - 5 = 18."</summary>
    Bare,

    /// <summary>"First, 14 + 9 = 23. Then 23 - 5 = 18."</summary>
    First,
}
