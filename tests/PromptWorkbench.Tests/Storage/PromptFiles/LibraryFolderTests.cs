using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Storage.PromptFiles;
using Xunit;

namespace PromptWorkbench.Tests.Storage.PromptFiles;

public sealed class LibraryFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("prompts-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Files_of_every_folder_are_listed_by_their_path()
    {
        Write("samples/2-b.prompty", "hello");
        Write("a/deep/c.prompty", "hello");
        Write("samples/notes.md", "no prompt");
        Write("samples/broken.prompty", "{{#if x}}", frontMatter: "name x");
        var list = Open(root).List();
        Assert.Equal(["a/deep/c", "samples/2-b"], list.Prompts.Select(prompt => prompt.Path));
        Assert.StartsWith("samples/broken.prompty: Line 2", Assert.Single(list.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_changes_is_seen_anew_and_has_the_hash_of_an_own_prompt_with_its_content()
    {
        Write("one.prompty", "hello");
        var before = Open(root).List().Prompts.Single();
        Write("one.prompty", "hello\r\nthere");
        var after = Open(root).List().Prompts.Single();
        Assert.NotEqual(before.File.Content, after.File.Content);
        Assert.Equal(new PromptContent([new(PromptWorkbench.Domain.Models.ChatRole.User, "hello\nthere")], [], new()).Sha256, after.File.Content.Sha256);
    }

    [Fact]
    public void Every_prompt_file_of_the_repository_is_in_the_library()
    {
        var list = Open(Path.Combine(Repository.Root, "prompts")).List();
        Assert.Empty(list.Problems);
        Assert.Contains(list.Prompts, prompt => prompt.Path == "samples/1-sentiment");
        Assert.Contains(list.Prompts, prompt => prompt.Path == "experiments/labels-8");
    }

    private static IFilePrompts Open(string root) => new ServiceCollection().AddPromptFiles(root).BuildServiceProvider().GetRequiredService<IFilePrompts>();

    private void Write(string path, string text, string frontMatter = "name: x")
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $"---\n{frontMatter}\n---\nuser:\n{text}");
    }
}
