namespace PromptWorkbench.DemoModel.Corpus.Talk;

/// <summary>Ways to ask one thing, and ways to answer it. Any of the answers is right for any of the questions.</summary>
/// <param name="questions">With slots.</param>
/// <param name="answers">With the same slots.</param>
internal sealed class Topic(IReadOnlyList<string> questions, IReadOnlyList<string> answers)
{
    /// <summary>So many wordings, and some of them are kept back.</summary>
    public const int Enough = 10;

    private readonly Pool? pool = questions.Count >= Enough ? new Pool(questions) : null;

    public IReadOnlyList<string> Answers => answers;

    public string Question(Dice dice) => pool is null ? dice.Pick(questions) : dice.Pick(pool);

    public string Answer(Dice dice) => dice.Pick(answers);

    /// <summary>The topics of a sheet whose lines begin with "? " (a question) or "= " (an answer).</summary>
    public static IReadOnlyDictionary<string, Topic> Read(string sheetName)
    {
        var sheet = new Sheet(sheetName);
        return sheet.Names.ToDictionary(name => name, name => new Topic(Marked(sheet[name], "? "), Marked(sheet[name], "= ")));
    }

    private static List<string> Marked(IReadOnlyList<string> lines, string mark) =>
        [.. lines.Where(line => line.StartsWith(mark, StringComparison.Ordinal)).Select(line => line[mark.Length..])];
}
