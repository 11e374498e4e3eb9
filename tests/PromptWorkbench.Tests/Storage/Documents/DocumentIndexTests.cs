using PromptWorkbench.Domain.Documents;
using Xunit;

namespace PromptWorkbench.Tests.Storage.Documents;

public class DocumentIndexTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Finds_the_passage_with_every_word_before_those_with_some()
    {
        using var folder = new TextFolder(("a.md", "The mayor of Oslo is Mia.\n\nThe mayor of Rome is Ben."), ("sub/b.txt", "Oslo lies in Norway."));
        await using var database = await TemporaryDatabase.OpenAsync();
        Assert.Equal(2, (await database.Documents.ImportAsync(folder.Path, _ => { }, Token)).Imported);

        Assert.Equal([new Passage("a.md", "The mayor of Oslo is Mia.")], await database.Documents.SearchAsync("mayor of Oslo", 5, Token));
        Assert.Equal("a.md", (await database.Documents.SearchAsync("Which MAYORS govern Oslo?", 5, Token))[0].Document);
        Assert.Equal([new Passage("sub/b.txt", "Oslo lies in Norway.")], await database.Documents.SearchAsync("NORWÁY", 5, Token));
        Assert.Single(await database.Documents.SearchAsync("Oslo", 1, Token));
        Assert.Empty(await database.Documents.SearchAsync("zebra", 5, Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("NEAR( OR AND *")]
    [InlineData("text: -x ^y {z}")]
    [InlineData("'; DROP TABLE documents; --")]
    public async Task Takes_any_text_as_a_query(string query)
    {
        using var folder = new TextFolder(("a.md", "Something."));
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.Documents.ImportAsync(folder.Path, _ => { }, Token);
        Assert.Empty(await database.Documents.SearchAsync(query, 5, Token));
        Assert.Single(await database.Documents.ListAsync(Token));
    }

    [Fact]
    public async Task Importing_a_folder_again_replaces_it_and_leaves_others()
    {
        using var folder = new TextFolder(("a.md", "Old words."), ("b.md", "More words."));
        using var other = new TextFolder(("c.md", "Other words."));
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.Documents.ImportAsync(folder.Path, _ => { }, Token);
        await database.Documents.ImportAsync(other.Path, _ => { }, Token);
        File.WriteAllText(Path.Combine(folder.Path, "a.md"), "New words.");
        File.Delete(Path.Combine(folder.Path, "b.md"));
        var seen = new List<ImportProgress>();
        await database.Documents.ImportAsync($"{folder.Path}/", seen.Add, Token);

        Assert.Equal([new ImportProgress(0, 1)], seen);
        Assert.Equal(["New words.", "Other words."], (await database.Documents.SearchAsync("words", 5, Token)).Select(passage => passage.Text).Order());
        await database.Documents.RemoveAsync(other.Path, Token);
        Assert.Equal(["a.md"], (await database.Documents.ListAsync(Token)).Select(document => document.Name));
        Assert.Equal(["New words."], (await database.Documents.SearchAsync("words", 5, Token)).Select(passage => passage.Text));
    }

    [Fact]
    public async Task A_file_that_is_no_text_is_left_out_with_its_reason()
    {
        using var folder = new TextFolder(("good.md", "Words."), ("empty.txt", " \n"), ("picture.txt", "a\0b"), ("large.md", new string('x', 2 * 1024 * 1024 + 1)), ("ignored.pdf", "x"));
        File.WriteAllBytes(Path.Combine(folder.Path, "latin.txt"), [0x67, 0x72, 0xFC, 0x6E]);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "round"), folder.Path);
        await using var database = await TemporaryDatabase.OpenAsync();
        var import = await database.Documents.ImportAsync(folder.Path, _ => { }, Token);
        Assert.Equal(1, import.Imported);
        Assert.Equal(["empty.txt: it is empty.", "large.md: it is larger than 2 MB.", "latin.txt: it is not UTF-8.", "picture.txt: it is no text."], import.Problems);
    }

    [Theory]
    [InlineData("documents", "'documents' is not a full path.")]
    [InlineData("/no/such/folder", "There is no folder /no/such/folder on this machine.")]
    public async Task A_folder_that_cannot_be_imported_says_why_and_changes_nothing(string path, string problem)
    {
        using var folder = new TextFolder(("a.md", "Words."));
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.Documents.ImportAsync(folder.Path, _ => { }, Token);
        Assert.StartsWith(problem, Assert.Single((await database.Documents.ImportAsync(path, _ => { }, Token)).Problems));
        Assert.Single(await database.Documents.ListAsync(Token));
    }

    [Fact]
    public async Task A_cancelled_import_changes_nothing()
    {
        using var folder = new TextFolder(("a.md", "Old."), ("b.md", "Old."));
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.Documents.ImportAsync(folder.Path, _ => { }, Token);
        File.WriteAllText(Path.Combine(folder.Path, "a.md"), "New.");
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.Documents.ImportAsync(folder.Path, progress => { if (progress.Done == 1) stop.Cancel(); }, stop.Token));
        Assert.Equal(2, (await database.Documents.SearchAsync("old", 5, Token)).Count);
    }

    private sealed class TextFolder : IDisposable
    {
        public TextFolder(params (string Name, string Text)[] files)
        {
            foreach (var (name, text) in files)
            {
                var path = System.IO.Path.Combine(Path, name);
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text);
            }
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("workbench-documents-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
