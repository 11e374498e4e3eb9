using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Features.Start;

/// <summary>Something to try now.</summary>
/// <param name="Title">What is done.</param>
/// <param name="About">What there is to see, in one or two sentences.</param>
/// <param name="Door">The link that leads there.</param>
public sealed record Suggestion(string Title, string About, Door Door)
{
    /// <summary>The five that show what the workbench is for, in their order; one click on each leads to a result of the demo model.</summary>
    public static IReadOnlyList<Suggestion> Five { get; } =
    [
        new("The same sum, twice", "Asked for the number at once, the small model is usually wrong. One sentence more, 'Let's think step by step', and it writes the steps down first. Watch both, and say which is better.",
            new Door("Compare both", AppUrls.PlaygroundComparing([ColumnAddress.Sample("sum-direct"), ColumnAddress.Sample("sum-step-by-step")], go: true))),
        new("Teach by examples", "Blue and green say nothing by themselves. Four examples do; take them away, and the model can only guess.",
            new Door("Show the examples", AppUrls.TechniqueRunning("few-shot", "labels"))),
        new("Hand it a tool", "The model cannot multiply, but it can ask a calculator. See every step, with the prompt as the model saw it.",
            new Door("Run the agent", AppUrls.AgentRunning("multiply"))),
        new("Measure it", "The two prompts of the first line on forty sums: how often is each right, and is the difference more than chance?",
            new Door("Run the experiment", AppUrls.ExperimentRunning("sums"))),
        new("Decide on a product", "Twelve questions, the accuracy that the cost of an error requires, and what the evidence says: would you ship tax advice?",
            new Door("Open the card", AppUrls.UseCaseSample("tax-advice"))),
    ];

    /// <summary>What else there is, in its order.</summary>
    public static IReadOnlyList<Suggestion> More { get; } =
    [
        new("Ask for a label", "One instruction, no example: is this review positive or negative?",
            new Door("Ask", AppUrls.PlaygroundRunning("sentiment"))),
        new("Speak as somebody", "The same question with a persona and without. The tone changes; facts do not get better.",
            new Door("Ask the pirate", AppUrls.TechniqueRunning("persona", "advice"))),
        new("Reason, then answer", "One call writes the steps, a second reads the answer off. Change a step and ask again.",
            new Door("In two stages", AppUrls.TechniqueRunning("zero-shot-cot", "sum"))),
        new("One prompt, two models", "The demo model, and the same one quantised to 4 bits.",
            new Door("Compare models", AppUrls.PlaygroundComparing([ColumnAddress.Sample("pirate"), ColumnAddress.Sample("pirate") with { Model = "demo-small" }], go: true))),
        new("Fill in a template", "A name in double braces becomes a field.",
            new Door("Fill in and ask", AppUrls.PlaygroundRunning("tell-me-about"))),
        new("Keep a prompt", "Copy one, change it, save: every version stays, and knows its runs.",
            new Door("Open the prompts", AppUrls.Prompts)),
        new("Look at what was kept", "Every answer is stored with all that made it: search, tag, replay, export.",
            new Door("Open the runs", AppUrls.Runs)),
    ];
}

/// <summary>A link that leads to a result.</summary>
public sealed record Door(string Label, string Url);
