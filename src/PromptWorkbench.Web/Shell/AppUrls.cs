using Microsoft.AspNetCore.WebUtilities;

namespace PromptWorkbench.Web.Shell;

/// <summary>Every address of the app's pages. Pages and links take them from here.</summary>
public static class AppUrls
{
    public const string Home = "/";
    public const string Playground = "/playground";
    public const string Techniques = "/techniques";
    public const string Comparisons = "/comparisons";
    public const string Runs = "/runs";
    public const string RunPattern = "/runs/{Id:guid}";
    public const string UseCases = "/use-cases";
    public const string UseCasePattern = "/use-cases/{Id:guid}";
    public const string UseCaseSamplePattern = "/use-cases/sample/{Sample}";
    public const string UseCaseRecordPattern = "/use-cases/{Id:guid}/record";
    public const string UseCaseSampleRecordPattern = "/use-cases/sample/{Sample}/record";
    public const string Experiments = "/experiments";
    public const string NewExperiment = "/experiments/new";
    public const string Prompts = "/prompts";
    public const string PromptExportPattern = "/prompts/{id}/export";
    public const string NewPrompt = "/prompts/new";
    public const string ImportPrompt = "/prompts/import";
    public const string Agents = "/agents";
    public const string NewAgent = "/agents/new";
    public const string Key = "/key";
    public const string Models = "/models";
    public const string NotFound = "/not-found";

    /// <summary>The playground with a sample that runs at once.</summary>
    public static string PlaygroundRunning(string sample) => Query(Playground, ("sample", sample), ("go", "1"));

    public static string PlaygroundWith(string? model = null, string? sample = null, Guid? run = null) =>
        Query(Playground, ("model", model), ("sample", sample), ("run", run?.ToString()));

    /// <summary>The form of a technique, or the first one's.</summary>
    public static string Technique(string? id, string? sample = null, string? model = null) =>
        Query(id is null ? Techniques : $"{Techniques}/{Uri.EscapeDataString(id)}", ("sample", sample), ("model", model));

    /// <summary>The form of a technique with a sample that runs at once.</summary>
    public static string TechniqueRunning(string id, string sample) => Query(Technique(id, sample), ("go", "1"));

    /// <summary>The playground with columns side by side.</summary>
    /// <param name="columns">One to four.</param>
    /// <param name="go">Whether all of them run at once.</param>
    public static string PlaygroundComparing(IEnumerable<ColumnAddress> columns, bool go = false) =>
        Query(Playground, [.. columns.Select(column => ("column", (string?)column.ToString())), ("go", go ? "1" : null)]);

    /// <param name="page">Page of the list, counted from 1.</param>
    public static string ComparisonsPage(int page) => Query(Comparisons, ("page", page > 1 ? page.ToString() : null));

    /// <param name="search">What is searched for, as names and values of the query.</param>
    /// <param name="page">Page of the list, counted from 1.</param>
    public static string RunsWith(IEnumerable<(string Name, string? Value)> search, int page = 1) =>
        Query(Runs, [.. search, ("page", page > 1 ? page.ToString() : null)]);

    /// <param name="search">What is searched for, as names and values of the query.</param>
    /// <param name="format">`csv` or `jsonl`.</param>
    public static string RunsExport(IEnumerable<(string Name, string? Value)> search, string format) => Query($"{Runs}/export.{format}", [.. search]);

    public static string Run(Guid id) => $"{Runs}/{id}";

    /// <summary>A use-case card; one that began as a sample keeps the sample's address.</summary>
    public static string UseCase(Guid id, string? sample) => sample is null ? $"{UseCases}/{id}" : UseCaseSample(sample);

    /// <summary>The card of a sample use case.</summary>
    public static string UseCaseSample(string sample) => $"{UseCases}/sample/{Uri.EscapeDataString(sample)}";

    public static string UseCaseRecord(Guid id, string? sample) => $"{UseCase(id, sample)}/record";

    public static string NewExperimentFrom(string sample) => Query(NewExperiment, ("sample", sample));

    /// <summary>A new experiment that begins as an earlier one.</summary>
    public static string NewExperimentAfter(Guid id) => Query(NewExperiment, ("from", id.ToString()));

    /// <summary>A new experiment from a sample that runs at once.</summary>
    public static string ExperimentRunning(string sample) => Query(NewExperiment, ("sample", sample), ("go", "1"));

    /// <param name="id">The experiment.</param>
    /// <param name="prompt">Prompt whose trials are shown, or null.</param>
    /// <param name="model">Model whose trials are shown, or null.</param>
    /// <param name="outcome">The only outcome shown, in lower case, or null for all.</param>
    public static string Experiment(Guid id, string? prompt = null, string? model = null, string? outcome = null) =>
        Query($"{Experiments}/{id}", ("prompt", prompt), ("model", model), ("outcome", outcome));

    /// <summary>The playground with a prompt of the library.</summary>
    public static string PlaygroundWithPrompt(string reference) => PlaygroundComparing([ColumnAddress.Prompt(reference)]);

    public static string PromptsWith(string? search) => Query(Prompts, ("q", search));

    /// <summary>An own prompt; with two of its versions compared when both numbers are given.</summary>
    public static string Prompt(string id, int? from = null, int? to = null) =>
        Query($"{Prompts}/{Uri.EscapeDataString(id)}", ("from", from?.ToString()), ("to", to?.ToString()));

    public static string PromptExport(string id, int version) => Query($"{Prompts}/{Uri.EscapeDataString(id)}/export", ("version", version.ToString()));

    /// <param name="path">Path of the file under `prompts/`, without its extension.</param>
    public static string FilePrompt(string path) => $"{Prompts}/files/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}";

    /// <summary>The runs whose messages, as written, have this hash.</summary>
    public static string RunsOfPrompt(string promptSha256) => Query(Runs, ("prompt", promptSha256));

    /// <summary>The form of an agent, filled from a sample or from an earlier run.</summary>
    public static string NewAgentWith(string? sample = null, Guid? from = null) => Query(NewAgent, ("sample", sample), ("from", from?.ToString()));

    /// <summary>A new run of a sample agent that starts at once.</summary>
    public static string AgentRunning(string sample) => Query(NewAgent, ("sample", sample), ("go", "1"));

    public static string Agent(Guid id) => $"{Agents}/{id}";

    /// <summary>A model file of this machine.</summary>
    public static string Model(string id) => $"{Models}/{Uri.EscapeDataString(id)}";

    private static string Query(string path, params (string Name, string? Value)[] parts) =>
        parts.Where(part => !string.IsNullOrEmpty(part.Value))
            .Aggregate(path, (url, part) => QueryHelpers.AddQueryString(url, part.Name, part.Value!));
}
