using PromptWorkbench.Domain.PromptFiles;

namespace PromptWorkbench.Storage.PromptFiles;

/// <summary>The folder `prompts/`.</summary>
internal sealed class PromptFolder(string root) : IPromptFiles
{
    public SampleList Samples()
    {
        var folder = Path.Combine(root, "samples");
        if (!Directory.Exists(folder))
            return new SampleList([], [$"The folder {folder} does not exist."]);

        var samples = new List<PromptFile>();
        var problems = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.prompty").Order(StringComparer.Ordinal))
        {
            try
            {
                samples.Add(PromptFile.Parse(IdOf(path), Utf8File.Read(path)));
            }
            catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
            {
                problems.Add($"{Path.GetFileName(path)}: {fault.Message}");
            }
        }

        return new SampleList(samples, problems);
    }

    public static string IdOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var id = name.TrimStart("0123456789".ToCharArray()).TrimStart('-');
        return id.Length > 0 ? id : name;
    }
}
