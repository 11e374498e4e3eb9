using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Web.Components.Answers;

/// <summary>One answer as it arrives.</summary>
public sealed class Answer
{
    public StreamedText Text { get; } = new();

    /// <summary>The run as stored; null until it has begun.</summary>
    public Run? Run { get; private set; }

    /// <summary>Why nothing was sent.</summary>
    public RunRefused? Refused { get; private set; }

    /// <summary>What is being waited for, or null.</summary>
    public string? Waiting { get; private set; } = "Starting …";

    /// <summary>Why the outcome is not in the database.</summary>
    public string? NotSaved { get; private set; }

    /// <summary>An answer that is in the database.</summary>
    public static Answer Of(Run run)
    {
        var answer = new Answer { Run = run, Waiting = null };
        answer.Text.Append(run.Output);
        return answer;
    }

    internal void Take(RunUpdate update)
    {
        switch (update)
        {
            case RunRefused refused:
                Refused = refused;
                Waiting = null;
                break;
            case RunStarted started:
                Run = started.Run;
                Waiting = "Waiting for the first token …";
                break;
            case RunLoading loading:
                Waiting = loading.Fraction is { } part ? $"Loading the model … {part * 100:0} %" : "Loading the model …";
                break;
            case RunText text:
                Waiting = null;
                Text.Append(text.Text);
                break;
            case RunEnded ended:
                Run = ended.Run;
                NotSaved = ended.NotSaved;
                Waiting = null;
                break;
        }
    }
}
