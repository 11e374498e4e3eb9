using Microsoft.Extensions.Options;
using PromptWorkbench.Providers.OpenAiCompatible;

namespace PromptWorkbench.Providers;

internal sealed class ProviderOptionsCheck : IValidateOptions<ProviderOptions>
{
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
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
