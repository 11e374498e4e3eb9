using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Features.Start;

/// <summary>Something to try now.</summary>
/// <param name="Title">What is done.</param>
/// <param name="About">What there is to see, in one or two sentences.</param>
/// <param name="Doors">Where one click leads to a result.</param>
public sealed record Suggestion(string Title, string About, params IReadOnlyList<Door> Doors)
{
    /// <summary>The whole list, in its order. Everything in it works with the demo model.</summary>
    public static IReadOnlyList<Suggestion> All { get; } =
    [
        new("Ask for a label", "One instruction, no example: is this review positive or negative? The answer streams in, with the tokens it took and how long.",
            new Door("Ask", AppUrls.PlaygroundRunning("sentiment"))),
        new("The same sum, twice", "Asked for the number at once, the small model is usually wrong. One sentence more, 'Let's think step by step', and it writes the steps down first. Watch both, and say which is better.",
            new Door("Compare both", AppUrls.PlaygroundComparing([ColumnAddress.Sample("sum-direct"), ColumnAddress.Sample("sum-step-by-step")], go: true))),
        new("One prompt, two models", "The demo model, and the same one quantised to 4 bits, each asked by a pirate's prompt. See which words change, and vote.",
            new Door("Compare models", AppUrls.PlaygroundComparing([ColumnAddress.Sample("pirate"), ColumnAddress.Sample("pirate") with { Model = "demo-q4_0" }], go: true))),
        new("Speak as somebody", "The same question with a persona and without, side by side and word by word. The tone changes; facts do not get better.",
            new Door("Ask the pirate", AppUrls.TechniqueRunning("persona", "advice"))),
        new("Fill in a template", "A name in double braces becomes a field. Change the character or the thing, and run again.",
            new Door("Fill in and ask", AppUrls.PlaygroundRunning("tell-me-about"))),
        new("Teach by examples", "Blue and green say nothing by themselves. Four examples do; take them away, and the model can only guess.",
            new Door("Show the examples", AppUrls.TechniqueRunning("few-shot", "labels"))),
        new("Reason, then answer", "Two calls: the first writes the steps, the second goes on after them, so that the answer can be read off. Change a step and ask the second again.",
            new Door("In two stages", AppUrls.TechniqueRunning("zero-shot-cot", "sum"))),
        new("Keep a prompt", "Copy one of the prompts, change it, and save: every version stays, can be compared word by word, and knows its runs.",
            new Door("Open the prompts", AppUrls.Prompts)),
        new("Measure it", "The same two prompts on forty sums: how often is each right, and is the difference more than chance?",
            new Door("Open the experiment", AppUrls.NewExperimentFrom("sums"))),
        new("Hand it a tool", "The model cannot multiply, but it can ask a calculator. Watch every step, with the prompt as the model saw it.",
            new Door("Open the agent", AppUrls.NewAgentWith(sample: "multiply")),
            new Door("Two steps", AppUrls.NewAgentWith(sample: "two-steps"))),
        new("Decide on a product", "Twelve questions, the accuracy that the cost of an error requires, and what the evidence says. Six ideas to start from.",
            new Door("Open the use cases", AppUrls.UseCases)),
        new("Look at what was kept", "Every answer is stored with its prompt, settings, seed and timings: search it, tag it, replay it, export it.",
            new Door("Open the runs", AppUrls.Runs)),
    ];
}

/// <summary>A link that leads to a result.</summary>
public sealed record Door(string Label, string Url);
