using PromptWorkbench.Domain.Experiments;

namespace PromptWorkbench.Domain.ExperimentFiles;

/// <summary>The experiments that lie in files.</summary>
public interface IExperimentFiles
{
    /// <summary>The sample experiments in the order of their file names. Reads the files anew.</summary>
    SampleExperimentList Samples();

    /// <summary>Reads one file; files it names lie beside it.</summary>
    /// <exception cref="ExperimentFileException">It cannot be read or is no experiment; the message says where.</exception>
    SampleExperiment Read(string path);
}

/// <param name="Experiments">The files that could be read.</param>
/// <param name="Problems">For each file that could not be read, its name and why.</param>
public sealed record SampleExperimentList(IReadOnlyList<SampleExperiment> Experiments, IReadOnlyList<string> Problems);

/// <param name="Id">Name of the file without its ordering number and extension.</param>
/// <param name="Description">One or two sentences on what it shows.</param>
/// <param name="Spec">The experiment.</param>
public sealed record SampleExperiment(string Id, string Description, ExperimentSpec Spec);

/// <summary>A file is no experiment. The message names line and column where it can.</summary>
public sealed class ExperimentFileException(string message, Exception? inner = null) : Exception(message, inner);
