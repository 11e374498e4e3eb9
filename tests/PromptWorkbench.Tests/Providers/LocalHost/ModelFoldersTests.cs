using PromptWorkbench.Providers.LocalHost;
using Xunit;

namespace PromptWorkbench.Tests.Providers.LocalHost;

public sealed class ModelFoldersTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("pwb-test-");

    [Fact]
    public void Finds_gguf_files_of_any_case_in_subfolders_and_nothing_else()
    {
        Add("models/a.gguf", "models/publisher/b/B.GGUF", "models/readme.md", "models/c.gguf.part");

        Assert.Equal(["a", "B"], Ids());
    }

    [Fact]
    public void Lists_a_split_model_once_by_its_first_part()
    {
        Add("models/big-00001-of-00003.gguf", "models/big-00002-of-00003.gguf", "models/big-00003-of-00003.gguf");

        Assert.Equal(["big-00001-of-00003"], Ids());
    }

    [Fact]
    public void Of_two_files_with_one_name_the_one_in_the_earlier_folder_counts()
    {
        Add("models/x/m.gguf", "more/m.gguf", "more/n.gguf");

        Assert.Equal(["models/x/m.gguf", "more/n.gguf"], Paths("more"));
    }

    [Fact]
    public void Takes_absolute_and_relative_folders_and_does_not_mind_missing_ones()
    {
        Add("relative/r.gguf", "absolute/a.gguf");

        Assert.Equal(["relative/r.gguf", "absolute/a.gguf"], Paths("relative", Path.Combine(_root.FullName, "absolute"), "missing"));
    }

    public void Dispose() => _root.Delete(recursive: true);

    private void Add(params string[] paths)
    {
        foreach (var path in paths.Select(path => Path.Combine(_root.FullName, path)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, []);
        }
    }

    private IEnumerable<string> Ids() => new ModelFolders(_root.FullName, []).Files().Select(file => file.Id);

    private IEnumerable<string> Paths(params string[] folders) =>
        new ModelFolders(_root.FullName, folders).Files()
            .Select(file => Path.GetRelativePath(_root.FullName, file.Path).Replace('\\', '/'));
}
