using System.Diagnostics;
using PromptWorkbench.Domain.Endpoints;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.OpenAiCompatible;

/// <summary>A real, short call. Many servers do not list their models, so only the model's own answer counts.</summary>
internal sealed class EndpointProbe(EndpointHttp http, TimeProvider time)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);
    private static readonly ChatRequest OneToken = new([new ChatMessage(ChatRole.User, "Hi")], new SamplingSettings { MaxTokens = 1 });

    public static EndpointTest Refused(string problem) => new(new ModelFailure(ModelFailureReason.InvalidRequest, problem), 0, null);

    public async Task<EndpointTest> RunAsync(Endpoint endpoint, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(LongestWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var begun = time.GetTimestamp();
        try
        {
            var connection = new EndpointConnection(endpoint, http.Client);
            var models = await connection.ModelsAsync(either.Token);
            if (models.Failure is { Reason: ModelFailureReason.Unreachable or ModelFailureReason.Unauthorized } failure)
                return new EndpointTest(failure, Elapsed(), null);
            return new EndpointTest(await AskAsync(connection, either.Token), Elapsed(), models.Value);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new EndpointTest(
                new ModelFailure(
                    ModelFailureReason.Unreachable,
                    $"{endpoint.Name} did not answer within {LongestWait.TotalMinutes} minutes. It may be loading the model: try again later.",
                    IsRetriable: true),
                Elapsed(),
                null);
        }

        double Elapsed() => time.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static async Task<ModelFailure?> AskAsync(EndpointConnection connection, CancellationToken cancellationToken)
    {
        await foreach (var update in connection.ChatAsync(OneToken, cancellationToken))
        {
            if (update is ChatFailed { Failure: var failure })
                return failure;
            if (update is ChatFinished)
                return null;
        }

        throw new UnreachableException("A chat ends with one of both.");
    }
}
