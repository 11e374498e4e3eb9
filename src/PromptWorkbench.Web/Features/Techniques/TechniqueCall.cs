using PromptWorkbench.Domain.Extractors;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Domain.Techniques;
using PromptWorkbench.Web.Components.Answers;
using PromptWorkbench.Web.Components.Counting;

namespace PromptWorkbench.Web.Features.Techniques;

/// <summary>One call on the page: what would be sent now, and what was answered last.</summary>
public sealed class TechniqueCall(IModelCatalog models, TimeProvider time, Action changed) : IDisposable
{
    private readonly PromptCounter counter = new(models, time, changed);
    private PlannedCall? made;

    /// <summary>The call as the form has it; null while the form has problems.</summary>
    public PlannedCall? Planned { get; private set; }

    /// <summary>The last answer, or null.</summary>
    public Answer? Answer { get; private set; }

    public PromptCount Count => counter.Count;

    /// <summary>What <see cref="Answer"/> was asked for.</summary>
    public string Title => made?.Title ?? "";

    /// <summary>Whether <see cref="Count"/> is without the output that it takes, which is not there yet.</summary>
    public bool IsProvisional { get; private set; }

    /// <summary>Whether <see cref="Answer"/> goes on after the call before.</summary>
    public bool IsContinuation => made?.TakesOutputAs is not null;

    /// <summary>Whether nothing has been sent yet: the call before must complete first.</summary>
    public bool IsWaiting => IsContinuation && Answer is { Run: null, Refused: null };

    /// <summary>How the answer was read; null when nothing is looked for.</summary>
    public AnswerReading? Reading => made?.Reading;

    /// <summary>What was found in the answer; null until it is complete, and when nothing is looked for.</summary>
    public Extraction? Found => Answer?.Run is { Status: RunStatus.Completed } run ? Reading?.Read(run.Output) : null;

    /// <summary>What the last answer says, if it answers what the form has now.</summary>
    public string? OutputOfPlanned =>
        made is not null && Answer?.Run is { Status: RunStatus.Completed } run && Sent(made).SequenceEqual(Sent(Planned)) ? run.Output : null;

    /// <summary>Takes what the form has now.</summary>
    /// <param name="planned">The call; null while the form has problems.</param>
    /// <param name="modelId">The model that counts.</param>
    /// <param name="outputBefore">Output of the call before, if it is there.</param>
    /// <param name="mayLoad">Whether the model may be loaded to count.</param>
    public void Plan(PlannedCall? planned, string modelId, string? outputBefore, bool mayLoad)
    {
        Planned = planned;
        IsProvisional = planned?.TakesOutputAs is not null && outputBefore is null;
        if (planned?.Spec(modelId, outputBefore ?? $"{{{{{planned.TakesOutputAs}}}}}") is { } spec)
            counter.Want(spec, mayLoad);
    }

    /// <summary>Begins a new answer; null says that this call is not made, so that a late update of another is left alone.</summary>
    public void Begin(PlannedCall? call) => (made, Answer) = (call, call is null ? null : new Answer());

    public void Take(RunUpdate update) => Answer?.Take(update);

    public void Dispose() => counter.Dispose();

    private static IReadOnlyList<ChatMessage> Sent(PlannedCall? call) =>
        call is null ? [] : PromptFilling.Of(new RunSpec("", call.Messages, call.Variables, call.Settings)).Messages;
}
