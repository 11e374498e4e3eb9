using System.Security.Cryptography;
using PromptWorkbench.DemoModel.Commands;
using PromptWorkbench.DemoModel.Evaluating.Answering;
using PromptWorkbench.DemoModel.Evaluating.HandWritten;

namespace PromptWorkbench.DemoModel.Evaluating.Reporting;

/// <summary>The table of figures, and beside it every question and answer. Both are written as results come, so that what is finished is not lost.</summary>
internal sealed class Report : IDisposable
{
    private readonly string path;
    private readonly string model;
    private readonly StreamWriter items;
    private readonly List<FigureResult> figures = [];
    private HandWrittenResult? byHand;

    /// <exception cref="RefusedException">A file cannot be written.</exception>
    public Report(string path, string modelFile)
    {
        this.path = path;
        model = $"{Path.GetFileName(modelFile)}, {new FileInfo(modelFile).Length:N0} bytes, sha256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(modelFile)))}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            items = new StreamWriter(Path.ChangeExtension(path, ".jsonl"));
            Write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            items?.Dispose();
            throw new RefusedException($"The table cannot be written: {fault.Message} Say with --out where it may be.", fault);
        }
    }

    public void Add(FigureResult result)
    {
        figures.Add(result);
        Log(result);
    }

    public void Add(HandWrittenResult result)
    {
        byHand = result;
        Log(result.All);
    }

    public override string ToString() =>
        $"""
        # Held-out figures

        Model: {model}. The likeliest answers, of at most {ChatWire.LongestAnswer} tokens, through the model host. Rates are of all there is, also what was unparsed or cut off; intervals are Wilson's.

        {Table.Of("figure", figures)}
        {(byHand is null ? "" : $"""
            ## Written by hand

            Prompts off the templates, by someone who had not seen them; right means sensible by the rule of each (Evaluating/HandWritten/prompts.json).

            {Table.Of("skill", [.. byHand.Skills, byHand.All])}{HandWrittenList.Of(byHand)}
            """)}
        """;

    public void Dispose() => items.Dispose();

    private void Log(FigureResult result)
    {
        foreach (var item in result.Items) items.WriteLine(ItemLine.Of(result.Name, item));
        items.Flush();
        Write();
    }

    private void Write() => File.WriteAllText(path, $"{ToString().TrimEnd()}\n");
}
