using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Tests.Storage;

/// <summary>Builders of what the store keeps.</summary>
internal static class A
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 23, 9, 30, 0, 125, TimeSpan.Zero);

    public static Run Run(string model = "demo", DateTimeOffset? startedAt = null, RunStatus status = RunStatus.Completed) => new()
    {
        Id = Guid.CreateVersion7(startedAt ?? Morning),
        StartedAt = startedAt ?? Morning,
        Status = status,
        Spec = new RunSpec(model, [new(ChatRole.User, "Hello {{name}}")], new Dictionary<string, string> { ["name"] = "Ada" }, new()),
        Messages = [new(ChatRole.User, "Hello Ada")],
    };

    /// <summary>A run in which every field has a value.</summary>
    public static Run FullRun() => Run() with
    {
        FinishedAt = Morning.AddSeconds(2),
        Spec = new RunSpec(
            "demo",
            [new(ChatRole.System, "Be {{manner}}."), new(ChatRole.User, "Grüße, {{name}} 🦜")],
            new Dictionary<string, string> { ["manner"] = "brief", ["name"] = "\"Ada\" {{x}}" },
            new SamplingSettings
            {
                Temperature = 0.7, TopK = 40, TopP = 0.9, MinP = 0.05, RepeatPenalty = 1.1, FrequencyPenalty = -0.5, PresencePenalty = 0.5,
                PenaltyLastN = -1, Seed = uint.MaxValue, MaxTokens = 64, Stop = ["\n\n", "User:"],
            }),
        Messages = [new(ChatRole.System, "Be brief."), new(ChatRole.User, "Grüße, \"Ada\" {{x}} 🦜")],
        Output = "Ahoy 🏴‍☠️\r\nsecond line",
        FinishReason = FinishReason.StopText,
        Failure = new ModelFailure(ModelFailureReason.HostCrashed, "The host ended.", IsRetriable: true, "stderr"),
        Usage = new TokenUsage(12, 7, 4),
        Timings = new CallTimings(8, 4, 3.5, 7, 14.25),
        TimeToFirstTokenMilliseconds = 21.5,
        Provenance = new CallProvenance("demo.gguf", "aa", "host 1, engine 0.5.0-dev, CPU", "bb", "<|im_start|>user\n", "cc", uint.MaxValue, """{"temperature":0.7}"""),
    };
}
