using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.Scripted;

/// <summary>What a scripted model does next in each of its calls.</summary>
public abstract record ScriptedStep
{
    private ScriptedStep()
    {
    }

    /// <summary>Yields an update.</summary>
    public sealed record Say(ChatUpdate Update) : ScriptedStep;

    /// <summary>Lets time pass on the connection's clock.</summary>
    public sealed record Pause(TimeSpan Duration) : ScriptedStep;

    /// <summary>Waits until the test opens the gate.</summary>
    public sealed record Gate(Task Opened) : ScriptedStep;

    public static implicit operator ScriptedStep(ChatUpdate update) => new Say(update);

    /// <summary>A piece of the answer.</summary>
    public static implicit operator ScriptedStep(string text) => new Say(new TextDelta(text));

    public static implicit operator ScriptedStep(TimeSpan duration) => new Pause(duration);

    public static implicit operator ScriptedStep(Task opened) => new Gate(opened);
}
