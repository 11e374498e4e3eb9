using System.Text.Json;
using System.Text.Json.Serialization;
using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Storage.Runs;

namespace PromptWorkbench.Storage.Agents;

internal static class AgentRowMapping
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static AgentRunRow ToRow(this AgentRun run) => new()
    {
        Id = run.Id.ToString(),
        StartedAt = RunRowMapping.Write(run.StartedAt),
        FinishedAt = run.FinishedAt is { } finished ? RunRowMapping.Write(finished) : null,
        ModelId = run.Spec.ModelId,
        Question = run.Spec.Question,
        Spec = Write(run.Spec),
        Ending = run.Ending is { } ending ? RunRowMapping.Name(ending) : null,
        EndingNote = run.EndingNote,
        Answer = run.Answer,
    };

    public static AgentRun ToRun(this AgentRunRow row, IEnumerable<AgentStepRow> steps) => new()
    {
        Id = Guid.Parse(row.Id),
        StartedAt = RunRowMapping.ReadTime(row.StartedAt),
        FinishedAt = row.FinishedAt is { } finished ? RunRowMapping.ReadTime(finished) : null,
        Spec = Read<AgentSpec>(row.Spec),
        Ending = row.Ending is { } ending ? RunRowMapping.Read<AgentEnding>(ending) : null,
        EndingNote = row.EndingNote,
        Answer = row.Answer,
        Steps = [.. steps.Select(ToStep)],
    };

    public static AgentStepRow ToRow(this AgentStep step, Guid runId) => new()
    {
        RunId = runId.ToString(),
        Number = step.Number,
        StartedAt = RunRowMapping.Write(step.StartedAt),
        DurationMs = step.Milliseconds,
        MessagesSent = Write(step.Messages),
        Output = step.Text,
        Thought = step.Thought,
        ToolUses = Write(step.Uses),
        Problem = step.Problem,
        FinishReason = step.FinishReason is { } reason ? RunRowMapping.Name(reason) : null,
        Failure = step.Failure is { } failure ? Write(failure) : null,
        PromptTokens = step.Usage?.PromptTokens,
        CompletionTokens = step.Usage?.CompletionTokens,
        CachedTokens = step.Usage?.CachedTokens,
        Timings = step.Timings is { } timings ? Write(timings) : null,
        Provenance = step.Provenance is { } provenance ? Write(provenance) : null,
    };

    /// <summary>How many of a step's uses of tools went wrong.</summary>
    public static int ToolErrors(string toolUses) => Read<ToolUse[]>(toolUses).Count(use => use.Observation.IsError);

    private static AgentStep ToStep(AgentStepRow row) => new()
    {
        Number = row.Number,
        StartedAt = RunRowMapping.ReadTime(row.StartedAt),
        Milliseconds = row.DurationMs,
        Messages = Read<ChatMessage[]>(row.MessagesSent),
        Text = row.Output,
        Thought = row.Thought,
        Uses = Read<ToolUse[]>(row.ToolUses),
        Problem = row.Problem,
        FinishReason = row.FinishReason is { } reason ? RunRowMapping.Read<FinishReason>(reason) : null,
        Failure = row.Failure is { } failure ? Read<ModelFailure>(failure) : null,
        Usage = row.PromptTokens is { } prompt ? new TokenUsage(prompt, row.CompletionTokens ?? 0, row.CachedTokens) : null,
        Timings = row.Timings is { } timings ? Read<CallTimings>(timings) : null,
        Provenance = row.Provenance is { } provenance ? Read<CallProvenance>(provenance) : null,
    };

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);

    private static T Read<T>(string text)
        where T : class => JsonSerializer.Deserialize<T>(text, Json)
            ?? throw new InvalidDataException($"An agent's run holds null where {typeof(T).Name} was expected.");
}
