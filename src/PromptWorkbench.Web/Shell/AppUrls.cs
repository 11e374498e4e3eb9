using Microsoft.AspNetCore.WebUtilities;

namespace PromptWorkbench.Web.Shell;

/// <summary>Every address of the app's pages. Pages and links take them from here.</summary>
public static class AppUrls
{
    public const string Home = "/";
    public const string Playground = "/playground";
    public const string Runs = "/runs";
    public const string RunPattern = "/runs/{Id:guid}";
    public const string Experiments = "/experiments";
    public const string NewExperiment = "/experiments/new";
    public const string NotFound = "/not-found";

    public static string PlaygroundWith(string? model = null, string? sample = null, Guid? run = null) =>
        Query(Playground, ("model", model), ("sample", sample), ("run", run?.ToString()));

    public static string RunsOf(string? model, int page = 1) =>
        Query(Runs, ("model", model), ("page", page > 1 ? page.ToString() : null));

    public static string Run(Guid id) => $"{Runs}/{id}";

    public static string NewExperimentFrom(string sample) => Query(NewExperiment, ("sample", sample));

    public static string Experiment(Guid id, string? prompt = null, string? model = null) =>
        Query($"{Experiments}/{id}", ("prompt", prompt), ("model", model));

    private static string Query(string path, params (string Name, string? Value)[] parts) =>
        parts.Where(part => !string.IsNullOrEmpty(part.Value))
            .Aggregate(path, (url, part) => QueryHelpers.AddQueryString(url, part.Name, part.Value!));
}
