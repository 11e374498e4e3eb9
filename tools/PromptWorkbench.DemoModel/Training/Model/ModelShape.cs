namespace PromptWorkbench.DemoModel.Training.Model;

/// <summary>The sizes of a llama model: RMSNorm, grouped-query attention with rotary positions, SwiGLU, one table for reading and for writing tokens.</summary>
/// <param name="VocabularySize">Tokens.</param>
/// <param name="Width">Numbers that stand for a token between the layers; a multiple of 16.</param>
/// <param name="Layers">Layers.</param>
/// <param name="Heads">Query heads of a layer.</param>
/// <param name="KeyHeads">Key and value heads of a layer; they divide the query heads.</param>
/// <param name="HeadWidth">Numbers of a head; a multiple of 16.</param>
/// <param name="InnerWidth">Numbers between the two halves of a feed-forward part; a multiple of 16.</param>
/// <param name="ContextLength">Longest text in tokens.</param>
internal sealed record ModelShape(int VocabularySize, int Width, int Layers, int Heads, int KeyHeads, int HeadWidth, int InnerWidth, int ContextLength)
{
    public const float NormEpsilon = 1e-5f;

    public const float RotaryBase = 10_000;

    public int QueryWidth => Heads * HeadWidth;

    public int KeyWidth => KeyHeads * HeadWidth;

    /// <summary>Queries, keys and values of a token, side by side.</summary>
    public int AttentionWidth => QueryWidth + (2 * KeyWidth);
}
