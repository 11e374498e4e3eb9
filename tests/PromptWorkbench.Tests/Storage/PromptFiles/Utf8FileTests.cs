using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Domain.AgentFiles;
using PromptWorkbench.Domain.ExperimentFiles;
using PromptWorkbench.Domain.PromptFiles;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Storage.PromptFiles;
using Xunit;

namespace PromptWorkbench.Tests.Storage.PromptFiles;

/// <summary>Files that are not UTF-8, such as a table saved as Latin-1, are refused by name: read anyway, they would hold other letters.</summary>
public sealed class Utf8FileTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("prompts-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_table_of_cases_that_is_not_utf_8_is_refused_with_the_place()
    {
        Write("experiments/sums.yaml", "title: Sums\nmodels: [demo]\nprompts: [{ name: a, user: \"{{question}}\" }]\ncases: sums.csv\ngrader: equals\n"u8);
        Write("experiments/sums.csv", [.. "question,expected\nf"u8, 0xFC, .. "nf,5\n"u8]);
        var files = Open().GetRequiredService<IExperimentFiles>();
        var refused = Assert.Throws<ExperimentFileException>(() => files.Read(Path.Combine(root, "experiments", "sums.yaml")));
        Assert.Equal("sums.csv is not a text in UTF-8: see byte 20. Save it as UTF-8.", refused.Message);
        Assert.Equal(["sums.yaml: sums.csv is not a text in UTF-8: see byte 20. Save it as UTF-8."], files.Samples().Problems);
    }

    [Fact]
    public void Prompts_and_agents_that_are_not_utf_8_are_left_out_with_their_reason()
    {
        Write("samples/1-a.prompty", [0xFF, 0xFE, 0x41, 0x00]);
        Write("agents/1-a.yaml", [0x41, 0x80]);
        var services = Open();
        Assert.EndsWith("1-a.prompty is not a text in UTF-8: see byte 1. Save it as UTF-8.", Assert.Single(services.GetRequiredService<IPromptFiles>().Samples().Problems));
        Assert.EndsWith("1-a.prompty is not a text in UTF-8: see byte 1. Save it as UTF-8.", Assert.Single(services.GetRequiredService<IFilePrompts>().List().Problems));
        Assert.Contains(services.GetRequiredService<IAgentFiles>().Samples().Problems, problem => problem.EndsWith("1-a.yaml is not a text in UTF-8: see byte 2. Save it as UTF-8.", StringComparison.Ordinal));
    }

    private ServiceProvider Open() => new ServiceCollection().AddPromptFiles(root).BuildServiceProvider();

    private void Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
