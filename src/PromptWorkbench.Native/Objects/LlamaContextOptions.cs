namespace PromptWorkbench.Native.Objects;

/// <param name="ContextLength">Cells of the one KV cache all sequences share.</param>
/// <param name="Sequences">Most sequences at once, 1 to 256; also the most rows of logits one batch may ask for.</param>
/// <param name="BatchTokens">Most tokens of one batch; it is computed in one go.</param>
/// <param name="Threads">Compute threads.</param>
public sealed record LlamaContextOptions(int ContextLength, int Sequences, int BatchTokens, int Threads);
