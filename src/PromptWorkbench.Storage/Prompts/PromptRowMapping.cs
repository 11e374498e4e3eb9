using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Storage.Runs;

namespace PromptWorkbench.Storage.Prompts;

internal static class PromptRowMapping
{
    public static PromptVersionRow ToRow(this PromptVersion version, string promptId) => new()
    {
        PromptId = promptId,
        Number = version.Number,
        Sha256 = version.Content.Sha256,
        PromptSha256 = version.Content.PromptSha256,
        Content = version.Content.Canonical,
        Message = version.Message,
        SavedAt = RunRowMapping.Write(version.SavedAt),
        Parent = version.Parent,
    };

    public static LibraryPrompt ToPrompt(this PromptRow row) =>
        new(row.Id, row.Name, row.Description, [.. row.Versions.OrderBy(version => version.Number).Select(ToVersion)]) { OtherKeys = row.OtherKeys };

    private static PromptVersion ToVersion(PromptVersionRow row) =>
        new(row.Number, CanonicalForm.Read(row.Content), row.Message, RunRowMapping.ReadTime(row.SavedAt), row.Parent);
}
