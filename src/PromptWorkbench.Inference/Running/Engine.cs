using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using PromptWorkbench.Inference.Scheduling;
using PromptWorkbench.Native.Objects;

namespace PromptWorkbench.Inference.Running;

/// <summary>One loaded model and the thread that runs it. Members are safe to call from any thread.</summary>
public sealed class Engine : IAsyncDisposable
{
    private readonly LlamaVocab vocab;
    private readonly Scheduler scheduler;
    private readonly DeviceSelection device;

    private Engine(LoadedModel model, DeviceSelection device, LlamaVocab vocab, Scheduler scheduler)
    {
        Model = model;
        this.device = device;
        this.vocab = vocab;
        this.scheduler = scheduler;
    }

    /// <summary>Loads the model and proves it with a warm-up decode. Blocks; progress is 0 to 1.</summary>
    /// <exception cref="EngineException">The options are out of range, or the model or the native library cannot be loaded.</exception>
    /// <exception cref="OperationCanceledException">Loading was cancelled.</exception>
    public static Engine Load(EngineOptions options, Action<float>? progress, CancellationToken cancellationToken)
    {
        var opened = ModelLoader.Open(options, progress, cancellationToken);
        var scheduler = new Scheduler(opened.Model, opened.Context, opened.Facts.ContextLength, options.Parallel, options.Time);
        return new Engine(opened.Facts, opened.Device, opened.Model.Vocab, scheduler);
    }

    public LoadedModel Model { get; }

    public EngineStatus Status => scheduler.Status;

    /// <summary>Completes when the engine has ended, with the reason: <see cref="EngineFailure.ShuttingDown"/> when it was disposed.</summary>
    public Task<EngineException> Ended => scheduler.Ended;

    /// <summary>Memory of the device the model computes on, as it is now.</summary>
    public DeviceMemory ReadDeviceMemory() => device.ReadMemory();

    /// <summary>Token ids of a text. Control tokens in the text are recognised when <paramref name="parseSpecial"/> is set.</summary>
    /// <exception cref="EngineException">The engine is shut down.</exception>
    public IReadOnlyList<int> Tokenize(string text, bool addSpecial, bool parseSpecial)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(() => vocab.Tokenize(Encoding.UTF8.GetBytes(text), addSpecial, parseSpecial));
    }

    /// <summary>The text of tokens, special ones included; invalid UTF-8 becomes U+FFFD.</summary>
    /// <exception cref="EngineException">A token id is not in the vocabulary, or the engine is shut down.</exception>
    public string Detokenize(IReadOnlyList<int> tokens) =>
        Encoding.UTF8.GetString([.. tokens.SelectMany(TokenBytes)]);

    /// <summary>The bytes of one token (an unfinished character is possible).</summary>
    /// <exception cref="EngineException">The token id is not in the vocabulary, or the engine is shut down.</exception>
    public byte[] TokenBytes(int token)
    {
        RequestRules.CheckToken(token, Model.VocabularySize);
        return Read(() => vocab.Bytes(token, special: true));
    }

    /// <summary>Generates. Cancelling, or leaving the enumeration early, stops the sequence before the next decode step.</summary>
    /// <exception cref="EngineException">
    /// The request is refused: thrown by this call itself, before any work. Or the computation fails or the engine
    /// shuts down: thrown by the enumeration, after what was generated until then.
    /// </exception>
    public IAsyncEnumerable<GenerationEvent> GenerateAsync(GenerationRequest request, CancellationToken cancellationToken)
    {
        var kept = request with { PromptTokens = [.. request.PromptTokens], Stop = [.. request.Stop], ShownTokens = [.. request.ShownTokens] };
        RequestRules.Check(kept, Model);
        return StreamAsync(kept, cancellationToken);
    }

    /// <summary>Ends the requests under way with <see cref="EngineFailure.ShuttingDown"/>, waits for the thread, and frees the model.</summary>
    public ValueTask DisposeAsync() => new(scheduler.StopAsync());

    private async IAsyncEnumerable<GenerationEvent> StreamAsync(
        GenerationRequest request,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var submitted = new Request(request, request.Sampling.Seed ?? DrawSeed(), gone.Token);
        scheduler.Submit(submitted);
        try
        {
            await foreach (var generated in submitted.ReadAsync(cancellationToken)) yield return generated;
        }
        finally
        {
            await gone.CancelAsync();
        }
    }

    // llama.cpp takes 0xFFFFFFFF as "draw one", and would not tell which.
    private static uint DrawSeed() => (uint)RandomNumberGenerator.GetInt32(int.MaxValue);

    private static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ObjectDisposedException exception)
        {
            throw new EngineException(EngineFailure.ShuttingDown, "The model is no longer loaded.", exception);
        }
    }
}
