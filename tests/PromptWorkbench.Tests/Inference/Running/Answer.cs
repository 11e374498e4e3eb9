using System.Text;
using PromptWorkbench.Inference.Running;

namespace PromptWorkbench.Tests.Inference.Running;

/// <summary>A whole answer, read to its end.</summary>
internal sealed record Answer(string Text, GenerationFinished Finished)
{
    /// <summary>A question in the demo model's chat form, answered greedily unless told otherwise.</summary>
    public static GenerationRequest To(Engine engine, string question) => new()
    {
        PromptTokens = engine.Tokenize($"<|im_start|>user\n{question}<|im_end|>\n<|im_start|>assistant\n", addSpecial: false, parseSpecial: true),
        Sampling = new SamplingParams { Temperature = 0 },
        MaxTokens = 200,
    };

    /// <summary>A request the demo model answers with " the the the ..." until the context is full.</summary>
    public static GenerationRequest Endless(Engine engine, int promptTokens = 3) => new()
    {
        PromptTokens = [.. Enumerable.Repeat(engine.Tokenize(" the", false, false)[0], promptTokens)],
        Sampling = new SamplingParams { Temperature = 0 },
    };

    public static Task<Answer> ReadAsync(Engine engine, string question) => ReadAsync(engine, To(engine, question));

    public static async Task<Answer> ReadAsync(Engine engine, GenerationRequest request, CancellationToken cancellationToken = default)
    {
        var text = new StringBuilder();
        GenerationFinished? finished = null;
        await foreach (var generated in engine.GenerateAsync(request, cancellationToken))
        {
            if (generated is GeneratedText piece) text.Append(piece.Text);
            else finished = (GenerationFinished)generated;
        }

        return new Answer(text.ToString(), finished!);
    }
}
