using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Misuse;

/// <summary>A call llama.cpp was not made for, and what comes of it: it returns something, or it ends the process.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Returns">What it returns, when it does.</param>
/// <param name="EndsWith">Part of what is written to standard error before the process ends, when it does.</param>
/// <param name="Commit">Does it.</param>
public sealed record Misuse(string Name, string? Returns, string? EndsWith, Func<Scene, string> Commit)
{
    /// <summary>How the context is made that it is done to.</summary>
    public Func<llama_context_params, llama_context_params> Arrange { get; init; } = parameters => parameters;
}
