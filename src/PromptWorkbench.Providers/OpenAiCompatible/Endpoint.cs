using PromptWorkbench.Domain.Endpoints;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.OpenAiCompatible;

/// <summary>One model on one server, and how to get the key when it is needed.</summary>
/// <param name="Name">Name shown to people.</param>
/// <param name="Url">Address as it was written.</param>
/// <param name="Model">The model's name at that server.</param>
/// <param name="Key">Gives the key, or says why it cannot; null when the server wants none.</param>
internal sealed record Endpoint(string Name, string Url, string Model, Func<ModelResult<string>>? Key)
{
    public string ModelId => $"{Name}/{Model}";

    public Uri Root { get; } = RootOf(Url);

    public static Endpoint Of(EndpointOptions options) => new(
        options.Name, options.Url, options.Model,
        options.KeyVariable is { Length: > 0 } variable ? () => FromEnvironment(options.Name, variable) : null);

    public static Endpoint Of(StoredEndpoint stored, ISecretProtector secrets) => new(
        stored.Name, stored.Url, stored.Model,
        stored.ProtectedKey is { } key ? () => FromStore(stored.Name, key, secrets) : null);

    /// <summary>Why the text cannot be the address of an API, or null.</summary>
    public static string? AddressProblem(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return $"'{url}' is not an http or https address";
        return address.UserInfo.Length > 0 ? "the address holds a user name or a password, which would be shown: use a key instead" : null;
    }

    /// <summary>Whether both addresses are of one server, which may then be sent the same key.</summary>
    public static bool AreSameServer(string url, string other) =>
        Uri.Compare(new Uri(url), new Uri(other), UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static ModelResult<string> FromEnvironment(string name, string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } key
            ? key
            : new ModelFailure(
                ModelFailureReason.Unauthorized,
                $"{name} needs a key: put it into the environment variable {variable} and start the workbench again.");

    private static ModelResult<string> FromStore(string name, string protectedKey, ISecretProtector secrets) =>
        secrets.Unprotect(protectedKey) is { } key
            ? key
            : new ModelFailure(
                ModelFailureReason.Unauthorized,
                $"The key of {name} can no longer be read, because the folder `keys` of the data directory was lost or replaced. Enter it again on the Models page.");

    private static Uri RootOf(string address)
    {
        var url = new Uri(address);
        return url.AbsolutePath == "/" ? new Uri(url, "/v1/") : new Uri(address.TrimEnd('/') + "/");
    }
}
