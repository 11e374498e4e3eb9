using PromptWorkbench.Domain.AgentFiles;
using PromptWorkbench.Domain.Documents;

namespace PromptWorkbench.Web.Features.Agents;

/// <summary>The documents that agents can search. <see cref="Changed"/> is raised from any thread.</summary>
public sealed class DocumentsState(IDocumentIndex index, IAgentFiles files)
{
    public event Action? Changed;

    /// <summary>Null until loaded.</summary>
    public IReadOnlyList<StoredDocument>? Documents { get; private set; }

    public string Folder { get; set; } = "";

    public ImportProgress? Progress { get; private set; }

    public bool IsImporting { get; private set; }

    /// <summary>What came of the last import; null before the first.</summary>
    public DocumentImport? Import { get; private set; }

    public async Task LoadAsync(CancellationToken cancellationToken) => Documents = await index.ListAsync(cancellationToken);

    public Task ImportSamplesAsync(CancellationToken cancellationToken)
    {
        Folder = files.SampleDocuments;
        return ImportAsync(cancellationToken);
    }

    public async Task ImportAsync(CancellationToken cancellationToken)
    {
        if (IsImporting)
            return;
        (IsImporting, Import, Progress) = (true, null, null);
        try
        {
            Import = string.IsNullOrWhiteSpace(Folder)
                ? new DocumentImport(0, ["Name a folder first."])
                : await index.ImportAsync(Folder, Show, cancellationToken);
        }
        finally
        {
            (IsImporting, Progress) = (false, null);
        }

        await LoadAsync(cancellationToken);
    }

    public async Task RemoveAsync(string folder, CancellationToken cancellationToken)
    {
        await index.RemoveAsync(folder, cancellationToken);
        Import = null;
        await LoadAsync(cancellationToken);
    }

    private void Show(ImportProgress progress)
    {
        Progress = progress;
        Changed?.Invoke();
    }
}
