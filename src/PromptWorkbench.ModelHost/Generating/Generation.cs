using System.Buffers.Binary;
using System.Security.Cryptography;
using PromptWorkbench.Inference.Running;
using PromptWorkbench.ModelHost.Loading;
using PromptWorkbench.ModelHost.Wire;

namespace PromptWorkbench.ModelHost.Generating;

/// <summary>One request that is understood: what goes to the engine, and what is told about it afterwards.</summary>
internal sealed class Generation
{
    private readonly string renderedPrompt;
    private readonly string? templateSha256;

    public Generation(ReadyModel model, GenerationFields fields, string renderedPrompt, IReadOnlyList<int> tokens, string? templateSha256)
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
        };
        (this.renderedPrompt, this.templateSha256) = (renderedPrompt, templateSha256);
    }

    public ReadyModel Model { get; }

    public bool Streams { get; }

    public bool IncludesUsage { get; }

    public bool ReturnsProvenance { get; }

    public GenerationRequest Request { get; }

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
