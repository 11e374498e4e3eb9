using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.OpenAiCompatible;

/// <summary>Reads a streamed chat completion. Throws <see cref="ModelCallException"/> when the endpoint reports a failure.</summary>
internal sealed class ChatCompletionStream(string endpoint, Secret secret = default)
{
    private readonly StreamedToolCalls _toolCalls = new();
    private FinishReason? _reason;
    private TokenUsage? _usage;
    private CallTimings? _timings;
    private CallProvenance? _provenance;

    public async IAsyncEnumerable<ChatUpdate> ReadAsync(
        HttpResponseMessage response,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
            throw new ModelCallException(await ErrorAnswer.ReadAsync(response, endpoint, cancellationToken, secret));
        if (response.Content.Headers.ContentType?.MediaType is var type && type != "text/event-stream")
            throw Broken($"{endpoint} answered with {type ?? "no content type"} instead of a stream of events. Does the address end in /v1?", false);

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        await foreach (var sent in ServerSentEvents.ReadAsync(stream, cancellationToken))
        {
            if (sent.Data == "[DONE]")
                break;
            var chunk = JsonSerializer.Deserialize<WireChunk>(sent.Data, WireJson.Options)!;
            if (sent.Name == "error" || chunk.Error is { ValueKind: not JsonValueKind.Null })
                throw Reported(sent.Data);
            if (Take(chunk) is { Length: > 0 } text)
                yield return new TextDelta(text);
        }

        if (_reason is not { } reason)
            throw Broken($"{endpoint} ended the answer without saying why: it is incomplete. Try again.", true);
        if (_toolCalls.All is { Count: > 0 } calls)
            yield return new ToolCallsMade(calls);
        yield return new ChatFinished(reason, _usage, _timings, _provenance);
    }

    private string? Take(WireChunk chunk)
    {
        if (chunk.Usage is { } usage)
            _usage = new TokenUsage(usage.PromptTokens, usage.CompletionTokens, usage.PromptTokensDetails?.CachedTokens);
        if (chunk.Timings is { } timings)
            _timings = new CallTimings(timings.PromptN, timings.CacheN, timings.PromptMs, timings.PredictedN, timings.PredictedMs);
        if (chunk.Provenance is { } from)
        {
            _provenance = new CallProvenance(
                from.ModelFile, from.ModelSha256, from.HostBuild, from.TemplateSha256, from.RenderedPrompt,
                from.PromptTokensSha256, from.Seed, from.AppliedSettings?.GetRawText());
        }

        if (chunk.Choices is not [var choice, ..])
            return null;
        _reason = Reason(choice) ?? _reason;
        _toolCalls.Take(choice.Delta?.ToolCalls ?? []);
        return choice.Delta?.Content;
    }

    // `stop_type` is llama-server's, `stop_reason` vLLM's; both tell a stop text from the end of the turn.
    private static FinishReason? Reason(WireChoice choice) => (choice.FinishReason, choice.StopType) switch
    {
        (null, _) => null,
        ("tool_calls", _) => FinishReason.ToolCalls,
        (_, "eos") => FinishReason.EndOfTurn,
        (_, "word") => FinishReason.StopText,
        (_, "limit") => FinishReason.MaxTokens,
        (_, "context") => FinishReason.ContextFull,
        ("stop", _) when choice.StopReason is { ValueKind: JsonValueKind.String } => FinishReason.StopText,
        ("stop", _) => FinishReason.EndOfTurn,
        ("length", _) => FinishReason.MaxTokens,
        _ => FinishReason.Other,
    };

    private ModelCallException Reported(string data)
    {
        var error = ErrorAnswer.Parse(secret.HideIn(data));
        return new ModelCallException(error.ToFailure((HttpStatusCode)(error.Status ?? 500), endpoint));
    }

    private static ModelCallException Broken(string message, bool isRetriable) =>
        new(new ModelFailure(ModelFailureReason.ServerError, message, isRetriable));
}
