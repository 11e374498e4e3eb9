namespace PromptWorkbench.DemoModel.Corpus.Labels;

/// <summary>Writes a problem of labels as a conversation.</summary>
/// <param name="problem">What is asked.</param>
/// <param name="header">Stands above the examples or as the system message; null: nothing does.</param>
internal sealed class LabelPrompt(LabelProblem problem, string? header)
{
    private const double LabelWeight = 3;

    /// <summary>Examples and the first question in one message, more questions in further ones.</summary>
    /// <param name="form">How they are written.</param>
    /// <param name="queries">Texts and their classes.</param>
    public Conversation AsText(LabelForm form, IReadOnlyList<(string Text, int Class)> queries)
    {
        var number = 0;
        var segments = new List<Segment>();
        if (header is not null)
            segments.Add(new Segment(header + (form.After.Length > 1 ? "\n\n" : "\n")));
        foreach (var example in problem.Examples)
        {
            segments.Add(new Segment(Numbered(example.Text)));
            segments.Add(new Segment(Spaced(form, example.Label), example.IsInferable ? LabelWeight : 0));
            segments.Add(new Segment(form.After));
        }

        var conversation = Conversation.Empty;
        foreach (var (text, of) in queries)
        {
            segments.Add(new Segment(Numbered(text)));
            conversation = conversation.User([.. segments]).Assistant(Spaced(form, problem.Labels[of]), LabelWeight);
            segments.Clear();
        }

        return conversation;

        string Numbered(string text) => form.Before.Replace("{n}", $"{++number}", StringComparison.Ordinal) + text + form.Between;
    }

    /// <summary>Every example is a message and its answer.</summary>
    /// <param name="form">How a message is written; null: it is the text alone.</param>
    /// <param name="queries">Texts and their classes.</param>
    /// <param name="headerIsSystem">The header is the system message; else it stands above the first text.</param>
    public Conversation AsTurns(LabelForm? form, IReadOnlyList<(string Text, int Class)> queries, bool headerIsSystem)
    {
        var conversation = Conversation.Empty.System(headerIsSystem ? header : null);
        var above = headerIsSystem || header is null ? string.Empty : header + "\n\n";
        foreach (var example in problem.Examples)
            Add(example.Text, example.Label, example.IsInferable ? LabelWeight : 0);
        foreach (var (text, of) in queries)
            Add(text, problem.Labels[of], LabelWeight);
        return conversation;

        void Add(string text, string label, double weight)
        {
            conversation = conversation.User(above + (form is null ? text : form.Before + text + form.Between))
                .Assistant(form is null ? label : Spaced(form, label), weight);
            above = string.Empty;
        }
    }

    private static string Spaced(LabelForm form, string label) => form.IsSpaced ? " " + label : label;
}
