using System.Text.RegularExpressions;

namespace PromptWorkbench.Providers.LocalHost;

/// <summary>
/// The folders with GGUF files, `models/` first. When two files have the same name the first one counts:
/// first by the order of the folders, then by path. Only the first part of a split model is listed.
/// </summary>
internal sealed partial class ModelFolders(string contentRoot, IEnumerable<string> folders)
{
    private static readonly EnumerationOptions Search = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 4,
        IgnoreInaccessible = true,
        MatchCasing = MatchCasing.CaseInsensitive,
    };

    public IReadOnlyList<string> Paths { get; } =
        [.. folders.Prepend("models").Select(folder => Path.GetFullPath(folder, contentRoot)).Distinct()];

    public IReadOnlyList<ModelFile> Files() =>
        [.. Paths.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.gguf", Search).Order(StringComparer.Ordinal))
            .Where(path => !IsLaterPart(path))
            .Select(path => new ModelFile(Path.GetFileNameWithoutExtension(path), path))
            .DistinctBy(file => file.Id, StringComparer.Ordinal)];

    private static bool IsLaterPart(string path) =>
        PartNumber().Match(path) is { Success: true } part && int.Parse(part.Groups[1].ValueSpan) > 1;

    [GeneratedRegex(@"-(\d{5})-of-\d{5}\.gguf$", RegexOptions.IgnoreCase)]
    private static partial Regex PartNumber();
}
