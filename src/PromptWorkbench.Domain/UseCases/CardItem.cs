namespace PromptWorkbench.Domain.UseCases;

/// <summary>The twelve items of the card. Their wording is data: `prompts/rubric/card.md`.</summary>
public enum CardItem
{
    /// <summary>Problem.</summary>
    Q1,

    /// <summary>Fluency need, F.</summary>
    Q2a,

    /// <summary>Accuracy need as an opinion.</summary>
    Q2b,

    /// <summary>Stakes, S.</summary>
    Q2c,

    /// <summary>Incumbents.</summary>
    Q3,

    /// <summary>Moat.</summary>
    Q4,

    /// <summary>Overvalued? Will they stay?</summary>
    Q5,

    /// <summary>Expectations set.</summary>
    R1,

    /// <summary>Risk minimised.</summary>
    R2,

    /// <summary>Analysed.</summary>
    R3,

    /// <summary>Data strategy.</summary>
    R4,

    /// <summary>No sweeping bet.</summary>
    R5,
}
