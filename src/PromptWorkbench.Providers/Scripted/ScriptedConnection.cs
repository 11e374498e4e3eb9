using System.Runtime.CompilerServices;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.Scripted;

/// <summary>A model that says what a test wrote down, so that a page can be put into any state. Never offered to users.</summary>
/// <param name="modelId">Id in the catalog.</param>
/// <param name="time">The clock that pauses run on.</param>
/// <param name="steps">What every call does, in order.</param>
public sealed class ScriptedConnection(string modelId, TimeProvider time, params ScriptedStep[] steps) : IModelConnection
{
    private readonly List<ChatRequest> _requests = [];

    public string ModelId => modelId;

    public IPromptTokenizer? Tokenizer { get; init; }

    /// <summary>The calls so far, oldest first.</summary>
    public IReadOnlyList<ChatRequest> Requests
    {
        get
        {
            lock (_requests)
                return [.. _requests];
        }
    }

    public async IAsyncEnumerable<ChatUpdate> ChatAsync(ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        lock (_requests)
            _requests.Add(request);
        foreach (var step in steps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (step)
            {
                case ScriptedStep.Say say:
                    yield return say.Update;
                    break;
                case ScriptedStep.Pause pause:
                    await Task.Delay(pause.Duration, time, cancellationToken);
                    break;
                case ScriptedStep.Gate gate:
                    await gate.Opened.WaitAsync(cancellationToken);
                    break;
            }
        }
    }
}
