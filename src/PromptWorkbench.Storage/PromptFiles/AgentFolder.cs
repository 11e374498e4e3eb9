using PromptWorkbench.Domain.AgentFiles;
using PromptWorkbench.Domain.Agents;

namespace PromptWorkbench.Storage.PromptFiles;

/// <summary>The folder `prompts/agents/`, and `prompts/documents/` for the agents to search.</summary>
internal sealed class AgentFolder(string root) : IAgentFiles
{
    public string SampleDocuments => Path.Combine(root, "documents");

    public SampleAgentList Samples()
    {
        var folder = Path.Combine(root, "agents");
        if (!Directory.Exists(folder))
            return new SampleAgentList([], [$"The folder {folder} does not exist."]);

        var agents = new List<SampleAgent>();
        var problems = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            try
            {
                agents.Add(AgentFile.Parse(PromptFolder.IdOf(path), Utf8File.Read(path), Instructions));
            }
            catch (Exception fault) when (fault is AgentFileException or FormatException or IOException or UnauthorizedAccessException)
            {
                problems.Add($"{Path.GetFileName(path)}: {fault.Message}");
            }
        }

        return new SampleAgentList(agents, problems);
    }

    public string Instructions(CallingStyle style) =>
        Utf8File.Read(Path.Combine(root, "agents", "instructions", $"{style.ToString().ToLowerInvariant()}.md")).TrimEnd();
}
