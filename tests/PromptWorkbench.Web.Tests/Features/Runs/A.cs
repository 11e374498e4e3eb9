using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Web.Tests.Features.Runs;

/// <summary>Builds runs.</summary>
internal static class A
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    public static Run Run(int minute, string prompt = "question", string output = "answer", string model = "demo")
    {
        var messages = new[] { new ChatMessage(ChatRole.User, prompt) };
        var at = Start.AddMinutes(minute);
        return new Run
        {
            Id = Guid.CreateVersion7(at),
            StartedAt = at,
            FinishedAt = at.AddSeconds(2),
            Status = RunStatus.Completed,
            Spec = new RunSpec(model, messages, new Dictionary<string, string>(), new SamplingSettings()),
            Messages = messages,
            Output = output,
            FinishReason = FinishReason.EndOfTurn,
            Usage = new TokenUsage(1037, 8, 0),
        };
    }
}
