namespace PromptWorkbench.DemoModel.Corpus;

/// <summary>What a text is for.</summary>
internal enum Part
{
    /// <summary>To learn from.</summary>
    Training,

    /// <summary>To measure with: its words, names and templates occur in no text to learn from.</summary>
    HeldOut,
}
