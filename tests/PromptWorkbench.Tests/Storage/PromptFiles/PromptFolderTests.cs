using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Domain.PromptFiles;
using PromptWorkbench.Domain.Prompts;
using PromptWorkbench.Storage.PromptFiles;
using Xunit;

namespace PromptWorkbench.Tests.Storage.PromptFiles;

public sealed class PromptFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("prompts-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Every_sample_of_the_repository_can_be_read_and_filled_in()
    {
        var list = Open(Path.Combine(Repository.Root, "prompts")).Samples();
        Assert.Empty(list.Problems);
        Assert.NotEmpty(list.Samples);
        foreach (var (sample, message) in list.Samples.SelectMany(sample => sample.Messages.Select(message => (sample, message))))
        {
            var parsed = PromptTemplate.Parse(message.Content);
            Assert.True(parsed.IsTemplate, $"{sample.Id}: {parsed.Error?.Message}");
            Assert.Empty(parsed.Template.Render(sample.SampleValues).Missing);
        }
    }

    [Fact]
    public void Files_are_ordered_by_name_and_known_without_their_number()
    {
        Write("2-second.prompty", "---\nname: B\n---\nuser:\nb");
        Write("1-first.prompty", "---\nname: A\n---\nuser:\na");
        Assert.Equal(["first", "second"], Open(root).Samples().Samples.Select(sample => sample.Id));
    }

    [Fact]
    public void A_broken_file_is_named_and_the_others_are_read()
    {
        Write("good.prompty", "---\nname: A\n---\nuser:\na");
        Write("broken.prompty", "no front matter");
        var list = Open(root).Samples();
        Assert.Equal("good", Assert.Single(list.Samples).Id);
        Assert.StartsWith("broken.prompty: Line 1", Assert.Single(list.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_is_a_problem_and_not_a_crash() =>
        Assert.Contains("does not exist", Assert.Single(Open(root).Samples().Problems), StringComparison.Ordinal);

    private static IPromptFiles Open(string root) =>
        new ServiceCollection().AddPromptFiles(root).BuildServiceProvider().GetRequiredService<IPromptFiles>();

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(root, "samples"));
        File.WriteAllText(Path.Combine(root, "samples", name), text);
    }
}
