using PromptWorkbench.Domain.ExperimentFiles;

namespace PromptWorkbench.Storage.PromptFiles;

/// <summary>The folder `prompts/experiments/`.</summary>
internal sealed class ExperimentFolder(string root) : IExperimentFiles
{
    public SampleExperimentList Samples()
    {
        var folder = Path.Combine(root, "experiments");
        if (!Directory.Exists(folder))
            return new SampleExperimentList([], [$"The folder {folder} does not exist."]);

        var samples = new List<SampleExperiment>();
        var problems = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            try
            {
                samples.Add(Read(path));
            }
            catch (ExperimentFileException fault)
            {
                problems.Add($"{Path.GetFileName(path)}: {fault.Message}");
            }
        }

        return new SampleExperimentList(samples, problems);
    }

    public SampleExperiment Read(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        try
        {
            var name = Path.GetFileNameWithoutExtension(path);
            return ExperimentFile.Parse(name.TrimStart("0123456789-".ToCharArray()), Utf8File.Read(path), Beside);
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new ExperimentFileException(fault.Message, fault);
        }

        string? Beside(string name)
        {
            var other = Path.Combine(folder, name);
            return File.Exists(other) ? Utf8File.Read(other) : null;
        }
    }
}
