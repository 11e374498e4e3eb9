using System.Text.Json;
using System.Text.Json.Serialization;
using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Storage.Runs;

namespace PromptWorkbench.Storage.Experiments;

internal static class ExperimentRowMapping
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static ExperimentRow ToRow(this Experiment experiment) => new()
    {
        Id = experiment.Id.ToString(),
        CreatedAt = RunRowMapping.Write(experiment.CreatedAt),
        Title = experiment.Spec.Title,
        Spec = Write(experiment.Spec),
    };

    public static Experiment ToExperiment(this ExperimentRow row) =>
        new(Guid.Parse(row.Id), RunRowMapping.ReadTime(row.CreatedAt), Read<ExperimentSpec>(row.Spec));

    public static TrialRow ToRow(this Trial trial) => new()
    {
        Id = trial.Id.ToString(),
        ExperimentId = trial.ExperimentId.ToString(),
        PromptName = trial.Cell.PromptName,
        ModelId = trial.Cell.ModelId,
        CaseNumber = trial.Cell.CaseNumber,
        Repeat = trial.Cell.Repeat,
        StartedAt = RunRowMapping.Write(trial.StartedAt),
        FinishedAt = RunRowMapping.Write(trial.FinishedAt),
        Variables = Write(trial.Case.Variables),
        Expected = trial.Case.Expected,
        MessagesSent = Write(trial.Messages),
        Output = trial.Output,
        FinishReason = trial.FinishReason is { } finish ? RunRowMapping.Name(finish) : null,
        FailureReason = trial.Failure is { } failure ? RunRowMapping.Name(failure.Reason) : null,
        FailureMessage = trial.Failure?.Message,
        FailureIsRetriable = trial.Failure?.IsRetriable,
        FailureDetail = trial.Failure?.Detail,
        PromptTokens = trial.Usage?.PromptTokens,
        CompletionTokens = trial.Usage?.CompletionTokens,
        CachedTokens = trial.Usage?.CachedTokens,
        Timings = trial.Timings is { } timings ? Write(timings) : null,
        Provenance = trial.Provenance is { } provenance ? Write(provenance) : null,
        Grader = trial.Grading.GraderFor(ExpectedAnswer.Read(trial.Case.Expected)),
        Extractor = trial.Grading.ExtractorId,
        ExtractorVersion = trial.Grade.ExtractorVersion,
        Grading = Write(trial.Grading),
        Outcome = RunRowMapping.Name(trial.Grade.Outcome),
        Extracted = trial.Grade.Extracted,
        Score = trial.Grade.Score,
        Reason = trial.Grade.Reason,
        ScoredAt = RunRowMapping.Write(trial.ScoredAt),
    };

    public static Cell ToCell(this TrialRow row) => new(row.PromptName, row.ModelId, row.CaseNumber, row.Repeat);

    public static Trial ToTrial(this TrialRow row) => new()
    {
        Id = Guid.Parse(row.Id),
        ExperimentId = Guid.Parse(row.ExperimentId),
        Cell = row.ToCell(),
        StartedAt = RunRowMapping.ReadTime(row.StartedAt),
        FinishedAt = RunRowMapping.ReadTime(row.FinishedAt),
        Case = new ExperimentCase(Read<Dictionary<string, string>>(row.Variables), row.Expected),
        Messages = Read<ChatMessage[]>(row.MessagesSent),
        Output = row.Output,
        FinishReason = row.FinishReason is { } finish ? RunRowMapping.Read<FinishReason>(finish) : null,
        Failure = row.FailureReason is { } failure
            ? new ModelFailure(RunRowMapping.Read<ModelFailureReason>(failure), row.FailureMessage ?? "", row.FailureIsRetriable ?? false, row.FailureDetail)
            : null,
        Usage = row.PromptTokens is { } prompt ? new TokenUsage(prompt, row.CompletionTokens ?? 0, row.CachedTokens) : null,
        Timings = row.Timings is { } timings ? Read<CallTimings>(timings) : null,
        Provenance = row.Provenance is { } provenance ? Read<CallProvenance>(provenance) : null,
        Grading = Read<GradingSpec>(row.Grading),
        Grade = new Grade(RunRowMapping.Read<TrialOutcome>(row.Outcome), row.Extracted, row.Score, row.Reason, row.ExtractorVersion),
        ScoredAt = RunRowMapping.ReadTime(row.ScoredAt),
    };

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);

    private static T Read<T>(string text)
        where T : class => JsonSerializer.Deserialize<T>(text, Json)
            ?? throw new InvalidDataException($"An experiment holds null where {typeof(T).Name} was expected.");
}
