using System.Text.Json;
using PromptWorkbench.DemoModel.Commands;
using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Evaluating;
using PromptWorkbench.DemoModel.Evaluating.Answering;
using PromptWorkbench.DemoModel.Evaluating.HandWritten;
using PromptWorkbench.DemoModel.Evaluating.Reporting;
using Xunit;

namespace PromptWorkbench.Tests.DemoModel.Evaluating;

public sealed class TableTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("figures-").FullName;

    [Fact]
    public void A_rate_is_of_everything_and_what_was_not_right_is_counted_apart()
    {
        var tally = new FigureResult("x", [.. Items(3, new(1, 0, 0)), .. Items(2, new(0, 1, 0)), .. Items(4, Outcome.Unreadable), .. Items(1, new(1, 0, 0), isCutOff: true)]).Tally;
        Assert.Equal(new Tally(Right: 3, Wrong: 2, Unparsed: 4, CutOff: 1), tally);
        Assert.Equal((10, 0.3), (tally.Count, tally.Rate));
    }

    [Theory]
    [InlineData(2, 1, 1, 4)]
    [InlineData(0, 0, 0, 1)]
    public void All_that_stands_in_an_answer_that_was_cut_off_is_cut_off(int right, int wrong, int unparsed, int cutOff) =>
        Assert.Equal(new Tally(0, 0, 0, cutOff), Tally.Of(new Outcome(right, wrong, unparsed), isCutOff: true));

    [Fact]
    public void A_row_has_the_counts_the_rate_and_its_interval() =>
        Assert.Contains("| recall | 8 | 1 | 1 | 0 | 10 | 80.0 % | 49.0 to 94.3 % |", Table.Of("figure", [new("recall", [Item(new(8, 1, 1))])]));

    [Fact]
    public void A_report_is_on_disk_as_soon_as_a_result_is_added()
    {
        var path = Path.Combine(folder, "new", "figures.md");
        using var report = new Report(path, Repository.DemoModel);
        report.Add(new FigureResult("recall", [Item(new(1, 0, 0), said: "Anna"), Item(new(0, 1, 0), said: "Ben")]));
        Assert.Contains("| recall | 1 | 1 |", File.ReadAllText(path));

        var lines = ReadShared(Path.ChangeExtension(path, ".jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["Anna", "Ben"], lines.Select(line => line.GetProperty("replies")[0].GetProperty("answer").GetString()));
        Assert.Equal("Who?", lines[0].GetProperty("replies")[0].GetProperty("asked").GetProperty("messages")[0].GetProperty("content").GetString());
    }

    [Fact]
    public void Prompts_written_by_hand_are_listed_with_their_answers_and_what_is_wrong_with_them()
    {
        using var report = new Report(Path.Combine(folder, "figures.md"), Repository.DemoModel);
        var prompt = new HandWrittenPrompt("sums", null, ["2 and 3?"], new Rule { Number = 5 });
        report.Add(new HandWrittenResult([prompt, prompt], [Item(new(1, 0, 0), said: "It is 5."), Item(new(0, 1, 0), said: "It is 6.")]));
        var text = report.ToString();
        Assert.Contains("| sums | 1 | 1 |", text);
        Assert.Contains("| written by hand | 1 | 1 |", text);
        Assert.Contains("1. sums: sensible", text);
        Assert.Contains("2. sums: not sensible, its last number is to be 5", text);
        Assert.Contains("answer:    It is 6.", text);
    }

    [Fact]
    public void A_table_that_cannot_be_written_is_refused_before_anything_is_asked()
    {
        File.WriteAllText(Path.Combine(folder, "file"), "");
        Assert.Contains("--out", Assert.Throws<RefusedException>(() => new Report(Path.Combine(folder, "file", "figures.md"), Repository.DemoModel)).Message);
    }

    [Fact]
    public void A_gate_tells_what_is_missing_of_its_cell_only()
    {
        var gate = new Gate("smoke", "recall", 0.5);
        Assert.Null(gate.Shortfall(new("recall", [Item(new(1, 1, 0))])));
        Assert.Null(gate.Shortfall(new("sums", [Item(new(0, 1, 0))])));
        Assert.Equal("'recall' has 25 % right and is to have 50 %.", gate.Shortfall(new("recall", [Item(new(1, 1, 2))])));
    }

    [Fact]
    public void Every_gate_is_for_a_cell_that_there_is() =>
        Assert.All(Gates.All, gate => Assert.Contains(gate.Figure, Figures.All.Select(figure => figure.Name).Append(HandWrittenResult.Name)));

    [Fact]
    public void Every_cell_has_a_name_of_its_own() =>
        Assert.Equal(Figures.All.Count, Figures.All.Select(figure => figure.Name).Distinct().Count());

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static IEnumerable<EvaluatedItem> Items(int count, Outcome outcome, bool isCutOff = false) => Enumerable.Repeat(Item(outcome, isCutOff), count);

    private static EvaluatedItem Item(Outcome outcome, bool isCutOff = false, string said = "") =>
        new([new Reply(Conversation.Empty.User("Who?"), new Answer(said, isCutOff))], Tally.Of(outcome, isCutOff));

    private static string[] ReadShared(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
