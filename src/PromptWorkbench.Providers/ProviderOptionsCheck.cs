using Microsoft.Extensions.Options;

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
            if (!Uri.TryCreate(endpoint.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
                problems.Add($"{setting}:Url is '{endpoint.Url}', which is not an http or https address.");
            else if (url.UserInfo.Length > 0)
                problems.Add($"{setting}:Url holds a name or password, which would be shown with it. Put the key into an environment variable and name that in KeyVariable.");
        }

        foreach (var twin in options.Endpoints.GroupBy(endpoint => endpoint.Name).Where(group => group.Count() > 1))
            problems.Add($"Workbench:Endpoints has {twin.Count()} entries of the name '{twin.Key}'; names must be unique.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
