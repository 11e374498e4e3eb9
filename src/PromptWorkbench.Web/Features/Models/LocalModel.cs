using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Web.Features.Models;

/// <summary>A model file as it is now, and what it says about itself; null while that is being read.</summary>
public sealed record LocalModel(LocalModelStatus Status, ModelResult<ModelFileFacts>? Facts)
{
    /// <summary>The models that are in the repository: labelled toys.</summary>
    public bool IsDemo => Status.Id is "demo" or "demo-small";
}
