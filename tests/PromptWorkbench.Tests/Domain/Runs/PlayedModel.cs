using System.Runtime.CompilerServices;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Tests.Domain.Runs;

/// <summary>A catalog with one model, `played`, whose answer the test writes. It proves nothing about inference.</summary>
internal sealed class PlayedModel(Func<ChatRequest, CancellationToken, IAsyncEnumerable<ChatUpdate>> answer) : IModelCatalog, IModelConnection
{
    public static readonly ChatFinished Finished = new(FinishReason.EndOfTurn, new TokenUsage(5, 2, 0), new CallTimings(5, 0, 1, 2, 4), null);

    public event Action? Changed
    {
        add { }
        remove { }
    }

    public string ModelId => "played";

    public IPromptTokenizer? Tokenizer => null;

    public ChatRequest? Request { get; private set; }

    public static PlayedModel Saying(params ChatUpdate[] updates) => new((_, token) => Play(updates, token));

    public IReadOnlyList<ModelSummary> List() => [new("played", "local", ModelState.Ready)];

    public IModelConnection? Find(string modelId) => modelId == "played" ? this : null;

    public IAsyncEnumerable<ChatUpdate> ChatAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        Request = request;
        return answer(request, cancellationToken);
    }

    private static async IAsyncEnumerable<ChatUpdate> Play(ChatUpdate[] updates, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var update in updates)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return update;
        }
    }
}
