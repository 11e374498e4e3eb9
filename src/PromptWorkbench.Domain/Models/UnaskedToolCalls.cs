namespace PromptWorkbench.Domain.Models;

/// <summary>What it means when a model calls tools although the request offered none: the endpoint does not keep to its format.</summary>
public static class UnaskedToolCalls
{
    public static ModelFailure Failure(ToolCallsMade made) => new(
        ModelFailureReason.ServerError,
        $"The model called a tool ({string.Join(", ", made.Calls.Select(call => call.Name))}) although none was offered. The endpoint does not keep to OpenAI's format.");
}
