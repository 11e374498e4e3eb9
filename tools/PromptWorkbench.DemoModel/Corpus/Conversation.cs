namespace PromptWorkbench.DemoModel.Corpus;

/// <summary>Messages one after the other: a text to learn from, or, without its last answer, a question to measure with.</summary>
/// <param name="Turns">The messages.</param>
/// <param name="Tools">What the model may call.</param>
internal sealed record Conversation(IReadOnlyList<Turn> Turns, IReadOnlyList<ToolOffer> Tools)
{
    public static Conversation Empty { get; } = new([], []);

    /// <summary>What the model is to answer last.</summary>
    public string Expected => Turns[^1] is { Role: Turn.Assistant } turn ? turn.Text : throw new InvalidOperationException("The conversation does not end with an answer.");

    /// <summary>The same without its last answer.</summary>
    public Conversation Question => this with { Turns = [.. Turns.Take(Turns.Count - 1)] };

    public Conversation WithTools(IReadOnlyList<ToolOffer> tools) => this with { Tools = tools };

    /// <summary>Adds a system message, or nothing where there is no text.</summary>
    public Conversation System(string? text) => text is null ? this : With(Turn.System, new Segment(text));

    public Conversation User(string text) => With(Turn.User, new Segment(text));

    /// <summary>A message of which parts are learnt, as the labels of examples are.</summary>
    public Conversation User(IReadOnlyList<Segment> segments) => With(Turn.User, [.. segments]);

    public Conversation Assistant(string text, double weight = 1) => With(Turn.Assistant, new Segment(text, weight));

    public Conversation Assistant(IReadOnlyList<Segment> segments) => With(Turn.Assistant, [.. segments]);

    /// <summary>Adds what a tool gave back.</summary>
    public Conversation ToolResult(string text) => With(Turn.Tool, new Segment(text));

    private Conversation With(string role, params IReadOnlyList<Segment> segments) => this with { Turns = [.. Turns, new Turn(role, segments)] };
}
