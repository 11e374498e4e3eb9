using System.Text.RegularExpressions;

namespace PromptWorkbench.Providers.LocalHost;

/// <param name="Id">The file's name without `.gguf`.</param>
/// <param name="Path">Full path; of a split model, that of its first part.</param>
internal sealed partial record ModelFile(string Id, string Path)
{
    /// <summary>Length now, all parts together; 0 for a file that is gone.</summary>
    public long SizeInBytes =>
        FirstPart().Match(Path) is { Success: true } part
            ? Directory.EnumerateFiles(
                System.IO.Path.GetDirectoryName(Path)!,
                $"{System.IO.Path.GetFileName(Path)[..^part.Length]}-*-of-{part.Groups[1].Value}.gguf").Sum(LengthOf)
            : LengthOf(Path);

    private static long LengthOf(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null)
            file = (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
        return file.Exists ? file.Length : 0;
    }

    [GeneratedRegex(@"-00001-of-(\d{5})\.gguf$", RegexOptions.IgnoreCase)]
    private static partial Regex FirstPart();
}
