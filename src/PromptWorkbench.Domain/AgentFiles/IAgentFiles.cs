using PromptWorkbench.Domain.Agents;

namespace PromptWorkbench.Domain.AgentFiles;

/// <summary>The agents that lie in files.</summary>
public interface IAgentFiles
{
    /// <summary>The sample agents in the order of their file names. Reads the files anew.</summary>
    SampleAgentList Samples();

    /// <summary>The instructions an agent of this style begins with. Reads the file anew.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    string Instructions(CallingStyle style);

    /// <summary>Full path of the folder with the sample documents.</summary>
    string SampleDocuments { get; }
}

/// <param name="Agents">The files that could be read.</param>
/// <param name="Problems">For each file that could not be read, its name and why.</param>
public sealed record SampleAgentList(IReadOnlyList<SampleAgent> Agents, IReadOnlyList<string> Problems);

/// <param name="Id">Name of the file without its ordering number and extension.</param>
/// <param name="Title">Name shown to people.</param>
/// <param name="Description">What it shows.</param>
/// <param name="Seen">What was seen when it was tried, with n.</param>
/// <param name="Spec">The agent.</param>
public sealed record SampleAgent(string Id, string Title, string Description, string Seen, AgentSpec Spec);

/// <summary>A file is no agent. The message names line and column where it can.</summary>
public sealed class AgentFileException(string message, Exception? inner = null) : Exception(message, inner);
