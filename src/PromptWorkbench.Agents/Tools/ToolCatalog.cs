using Microsoft.SemanticKernel;
using PromptWorkbench.Domain.Documents;

namespace PromptWorkbench.Agents.Tools;

/// <summary>Every tool, in the order in which they are offered.</summary>
internal sealed class ToolCatalog(IDocumentIndex documents, TimeProvider time)
{
    public IReadOnlyList<KernelFunction> All { get; } =
    [
        Calculator.Function,
        new Clock(time).Function,
        new Calendar(time).Function,
        new DocumentSearch(documents).Function,
    ];
}
