namespace PromptWorkbench.DemoModel.Corpus;

/// <summary>One kind of text the model learns from: one skill in many wordings.</summary>
internal interface IDocumentKind
{
    /// <summary>In lower case, as it stands in the training log.</summary>
    string Name { get; }

    /// <summary>How many of a hundred tokens of the corpus are of this kind; the shares of all kinds are scaled to a hundred.</summary>
    double Share { get; }

    /// <summary>True when the answer is mostly a copy of what stands before it.</summary>
    bool TeachesCopying => false;

    /// <summary>True when a tool beside it is of no use, whatever it does.</summary>
    bool AnswersWithoutTools => false;

    /// <summary>A text as chance has it.</summary>
    Conversation Write(Dice dice);
}
