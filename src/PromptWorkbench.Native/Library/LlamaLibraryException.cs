namespace PromptWorkbench.Native.Library;

/// <summary>llama.cpp's library is missing, cannot be loaded, or is not the release this build was made for. The message says what to do.</summary>
public sealed class LlamaLibraryException(string message, Exception? inner = null) : Exception(message, inner);
