using System.ComponentModel;
using Microsoft.SemanticKernel;
using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Documents;

namespace PromptWorkbench.Agents.Tools;

/// <summary>Passages of the imported documents, each with the name of its document.</summary>
internal sealed class DocumentSearch(IDocumentIndex documents)
{
    private const int MostPassages = 3;

    public KernelFunction Function => KernelFunctionFactory.CreateFromMethod(SearchAsync, "search", "finds facts in the imported documents");

    private async Task<Observation> SearchAsync([Description("Words to look for in the documents")] string query, CancellationToken cancellationToken)
    {
        var passages = await documents.SearchAsync(query, MostPassages, cancellationToken);
        if (passages.Count > 0)
            return new Observation(string.Join('\n', passages.Select(passage => $"{passage.Text} ({passage.Document})")));
        return (await documents.ListAsync(cancellationToken)).Count > 0
            ? new Observation("Nothing found.")
            : Observation.Error("No documents are imported. A person can import a folder on the page Agents.");
    }
}
