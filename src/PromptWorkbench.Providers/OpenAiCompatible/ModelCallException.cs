using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.OpenAiCompatible;

internal sealed class ModelCallException(ModelFailure failure) : Exception(failure.Message)
{
    public ModelFailure Failure { get; } = failure;
}
