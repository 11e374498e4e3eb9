using System.Runtime.CompilerServices;
using PromptWorkbench.Inference.Running;

namespace PromptWorkbench.Inference.ToolCalls;

public static class ToolCallStream
{
    /// <summary>A generation with the calls in its text told apart; its end comes last, as before.</summary>
    public static async IAsyncEnumerable<GenerationEvent> Of(
        IAsyncEnumerable<GenerationEvent> generation, IToolCallReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in generation.WithCancellation(cancellationToken))
        {
            var parts = item is GeneratedText text ? reader.Push(text.Text) : [.. reader.Finish(), item];
            foreach (var part in parts) yield return part;
        }
    }
}
