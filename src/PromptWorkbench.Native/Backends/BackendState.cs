namespace PromptWorkbench.Native.Backends;

/// <summary>What became of a back end when the process started.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Problem">Why it has no devices, in words that follow its name and a colon; null when it has some.</param>
/// <param name="Devices">Its devices, in llama.cpp's order.</param>
public sealed record BackendState(string Name, string? Problem, IReadOnlyList<LlamaDevice> Devices);
