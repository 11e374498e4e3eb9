using PromptWorkbench.Domain.Endpoints;

namespace PromptWorkbench.Providers.OpenAiCompatible;

/// <summary>What of a draft cannot be used, other endpoints aside.</summary>
internal static class EndpointDraftCheck
{
    private const int LongestName = 60;

    // The provider of the models on this machine has this name.
    private const string Taken = "local";

    public static string? Problem(EndpointDraft draft)
    {
        var name = draft.Name.Trim();
        if (name.Length is 0 or > LongestName || name.Contains('/') || name.Any(char.IsControl))
            return $"The name is 1 to {LongestName} characters long and has no slash: the model's id is made of it.";
        if (string.Equals(name, Taken, StringComparison.OrdinalIgnoreCase))
            return $"'{Taken}' is the name of the models on this machine. Choose another one.";
        if (draft.Model.Trim().Length == 0)
            return "The model is missing: name it as the server does.";
        if (Endpoint.AddressProblem(draft.Url.Trim()) is { } problem)
            return $"This address cannot be used: {problem}.";
        return draft.NewKey?.Trim() is { } key && (key.Length == 0 || key.Any(character => character is < '!' or > '~'))
            ? "The key has a character that cannot be sent, such as a space or a line break."
            : null;
    }
}
