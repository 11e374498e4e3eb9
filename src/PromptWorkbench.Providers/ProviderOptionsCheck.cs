using Microsoft.Extensions.Options;
using PromptWorkbench.Providers.LocalHost;
using PromptWorkbench.Providers.LocalHost.Supervision;
using PromptWorkbench.Providers.OpenAiCompatible;

namespace PromptWorkbench.Providers;

internal sealed class ProviderOptionsCheck : IValidateOptions<ProviderOptions>
{
    private const int MostMinutes = 100_000;
    private const int MostSeconds = 100_000;

    public ValidateOptionsResult Validate(string? name, ProviderOptions options)
    {
        List<string> problems = [];
        foreach (var (index, endpoint) in options.Endpoints.Index())
        {
            var setting = $"Workbench:Endpoints:{index}";
            if (string.IsNullOrWhiteSpace(endpoint.Name))
                problems.Add($"{setting}:Name is missing.");
            if (string.IsNullOrWhiteSpace(endpoint.Model))
                problems.Add($"{setting}:Model is missing: name the model as the server does.");
            if (Endpoint.AddressProblem(endpoint.Url) is { } problem)
                problems.Add($"{setting}:Url cannot be used: {problem}.");
        }

        foreach (var twin in options.Endpoints.GroupBy(endpoint => endpoint.Name).Where(group => group.Count() > 1))
            problems.Add($"Workbench:Endpoints has {twin.Count()} entries of the name '{twin.Key}'; names must be unique.");
        Check(options.Hosts, problems);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static void Check(HostOptions hosts, List<string> problems)
    {
        if (hosts.UnloadAfterIdleMinutes is not (>= 0 and <= MostMinutes))
            problems.Add($"Workbench:Hosts:UnloadAfterIdleMinutes must be from 0 (never) to {MostMinutes}.");
        if (MemoryBudget.Read(hosts.MemoryBudget, total: 0) is null)
            problems.Add($"Workbench:Hosts:MemoryBudget is '{hosts.MemoryBudget}'; it must be a number of bytes or a share of the machine's memory such as 80%.");
        if (hosts.LongestStepSeconds is not (> 0 and <= MostSeconds))
            problems.Add($"Workbench:Hosts:LongestStepSeconds must be above 0 and at most {MostSeconds}.");
        if (hosts.LongestSilenceSeconds is not (> 0 and <= MostSeconds))
            problems.Add($"Workbench:Hosts:LongestSilenceSeconds must be above 0 and at most {MostSeconds}.");
    }
}
