using PromptWorkbench.DemoModel.Corpus.Making;
using PromptWorkbench.DemoModel.Encoded;
using PromptWorkbench.DemoModel.Tokenizing;
using PromptWorkbench.DemoModel.Training;

namespace PromptWorkbench.DemoModel.Commands;

internal sealed class CorpusCommand : ICommand
{
    public string Name => "corpus";

    public string Summary => "Writes the texts to learn from, and learns their vocabulary: --preset demo|smoke --out DIR --tokens N";

    public Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var options = new Options(arguments, "--preset", "--out", "--tokens");
        var preset = Presets.Named(options["--preset"]);
        var output = new ModelFolder(options["--out"] ?? preset.Folder);
        var recipe = preset.Recipe with { Tokens = options.Number("--tokens") ?? preset.Recipe.Tokens };
        try
        {
            Directory.CreateDirectory(output.Path);
            Make(recipe, output, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"The corpus could not be written: {fault.Message}", fault);
        }

        return Task.CompletedTask;
    }

    private static void Make(CorpusRecipe recipe, ModelFolder output, CancellationToken cancellation)
    {
        var maker = new CorpusMaker(recipe);
        var vocabulary = maker.LearnVocabulary();
        vocabulary.Save(output.Vocabulary);
        Console.WriteLine($"{output.Vocabulary}: {vocabulary.Tokens.Count:N0} tokens");
        Write(output.Validation, vocabulary, recipe, maker.WriteValidation(vocabulary));
        Write(output.Training, vocabulary, recipe, maker.WriteTraining(vocabulary, new Lines(recipe.Tokens), cancellation));
    }

    private static void Write(string path, Vocabulary vocabulary, CorpusRecipe recipe, IReadOnlyList<EncodedDocument> documents)
    {
        TokenCorpus.Write(path, vocabulary.Tokens.Count, [.. recipe.Kinds.Select(kind => kind.Name)], documents);
        var (tokens, learnt) = (documents.Sum(document => (double)document.Ids.Length), documents.Sum(LearntOf));
        Console.WriteLine($"{path}: {documents.Count:N0} texts, {tokens:N0} tokens");
        foreach (var (index, group) in documents.GroupBy(document => document.Kind).OrderBy(group => group.Key).Select(group => (group.Key, group.ToList())))
        {
            var ofKind = group.Sum(document => (double)document.Ids.Length);
            Console.WriteLine($"  {recipe.Kinds[index].Name,-12} {group.Count,9:N0} texts {ofKind / group.Count,6:F0} tokens each {ofKind / tokens,7:P1} of the tokens {group.Sum(LearntOf) / learnt,7:P1} of what is learnt");
        }
    }

    private static double LearntOf(EncodedDocument document) => document.Weights.Sum(weight => weight / (double)TokenCorpus.UnitWeight);

    private sealed class Lines(long whole) : IProgress<long>
    {
        private const long Between = 5_000_000;
        private long next = Between;

        public void Report(long value)
        {
            if (value < next) return;
            Console.WriteLine($"{value / 1e6:F0} of {whole / 1e6:F0} M tokens");
            next = value + Between;
        }
    }
}
