using System.Buffers.Binary;
using System.Security.Cryptography;
using PromptWorkbench.Inference.Running;
using PromptWorkbench.Inference.ToolCalls;
using PromptWorkbench.ModelHost.Loading;
using PromptWorkbench.ModelHost.Wire;

namespace PromptWorkbench.ModelHost.Generating;

/// <summary>One request that is understood: what goes to the engine, and what is told about it afterwards.</summary>
internal sealed class Generation
{
    private readonly string renderedPrompt;
    private readonly string? templateSha256;

    private readonly IToolCallReader? calls;

    /// <param name="model">The model that answers.</param>
    /// <param name="fields">Settings and what the answer is to tell.</param>
    /// <param name="renderedPrompt">The prompt as text.</param>
    /// <param name="tokens">The prompt.</param>
    /// <param name="templateSha256">Hash of the chat template that made the prompt; null when none did.</param>
    /// <param name="shownTokens">Control tokens that are part of the text.</param>
    /// <param name="calls">Reads the calls of tools in the answer; null when no tools are offered.</param>
    public Generation(
        ReadyModel model,
        GenerationFields fields,
        string renderedPrompt,
        IReadOnlyList<int> tokens,
        string? templateSha256,
        IReadOnlyList<int>? shownTokens = null,
        IToolCallReader? calls = null)
    {
        Model = model;
        Streams = fields.Stream == true;
        IncludesUsage = fields.StreamOptions?.IncludeUsage == true;
        ReturnsProvenance = fields.ReturnProvenance == true;
        Request = new GenerationRequest
        {
            PromptTokens = tokens,
            Sampling = Settings.Sampling(fields),
            MaxTokens = Settings.MaxTokens(fields),
            Stop = fields.Stop ?? [],
            ShownTokens = shownTokens ?? [],
        };
        (this.renderedPrompt, this.templateSha256, this.calls) = (renderedPrompt, templateSha256, calls);
    }

    public ReadyModel Model { get; }

    public bool Streams { get; }

    public bool IncludesUsage { get; }

    public bool ReturnsProvenance { get; }

    public GenerationRequest Request { get; }

    /// <summary>The engine's events, with calls of tools told apart from text.</summary>
    /// <exception cref="EngineException">The engine refuses the request, or, while it is read, fails.</exception>
    public IAsyncEnumerable<GenerationEvent> RunAsync(CancellationToken cancellationToken)
    {
        var events = Model.Engine.GenerateAsync(Request, cancellationToken);
        return calls is null ? events : ToolCallStream.Of(events, calls, cancellationToken);
    }

    public Usage Usage(GenerationFinished finished)
    {
        var prompt = Request.PromptTokens.Count;
        var predicted = finished.Timings.PredictedTokens;
        return new(prompt, predicted, prompt + predicted, new(finished.Timings.CachedTokens));
    }

    public static Timings Timings(GenerationFinished finished)
    {
        var timings = finished.Timings;
        return new(
            timings.PromptTokens,
            timings.CachedTokens,
            timings.PromptMilliseconds,
            Ratio(timings.PromptMilliseconds, timings.PromptTokens),
            Ratio(timings.PromptTokens * 1000.0, timings.PromptMilliseconds),
            timings.PredictedTokens,
            timings.PredictedMilliseconds,
            Ratio(timings.PredictedMilliseconds, timings.PredictedTokens),
            Ratio(timings.PredictedTokens * 1000.0, timings.PredictedMilliseconds));
    }

    public Provenance? Provenance(GenerationFinished finished) => !ReturnsProvenance ? null : new(
        Path.GetFileName(Model.Facts.Path),
        Model.Sha256,
        Model.HostBuild,
        templateSha256,
        renderedPrompt,
        HashOfTokens(),
        finished.Seed,
        Settings.Applied(Request.Sampling, Request.MaxTokens, Request.Stop));

    private string HashOfTokens()
    {
        var bytes = new byte[Request.PromptTokens.Count * sizeof(int)];
        for (var i = 0; i < Request.PromptTokens.Count; i++)
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * sizeof(int)), Request.PromptTokens[i]);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private static double Ratio(double amount, double per) => per > 0 ? amount / per : 0;
}
