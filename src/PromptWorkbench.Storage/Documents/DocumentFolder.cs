using System.Text;
using PromptWorkbench.Domain.Documents;

namespace PromptWorkbench.Storage.Documents;

/// <summary>A folder with texts to import.</summary>
internal sealed class DocumentFolder(string root)
{
    public const int MostFiles = 2000;
    public const long MostBytes = 2 * 1024 * 1024;

    private static readonly string[] Extensions = [".txt", ".md"];
    // Links are left out: they may lead round in circles.
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Why nothing can be imported from here; null when something can.</summary>
    public string? Problem { get; private set; }

    /// <summary>The texts of the folder in the order of their names, or none with a <see cref="Problem"/>.</summary>
    public IReadOnlyList<FileInfo> Files()
    {
        if (!Path.IsPathFullyQualified(root))
            return None($"'{root}' is not a full path. Write it from the root, such as {Path.GetTempPath()}.");
        if (!Directory.Exists(root))
            return None($"There is no folder {root} on this machine.");
        try
        {
            var files = new DirectoryInfo(root)
                .EnumerateFiles("*", Everything)
                .Where(file => Extensions.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
                .Take(MostFiles + 1)
                .OrderBy(file => file.FullName, StringComparer.Ordinal)
                .ToList();
            return files.Count switch
            {
                0 => None($"There is no .txt or .md file in {root}."),
                > MostFiles => None($"{root} holds more than {MostFiles} texts. Import a folder below it."),
                _ => files,
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return None($"{root} cannot be read: {fault.Message}");
        }
    }

    public string NameOf(FileInfo file) => Path.GetRelativePath(root, file.FullName).Replace('\\', '/');

    /// <summary>The passages of a file, or why it has none.</summary>
    public static async Task<(IReadOnlyList<string> Passages, string? Problem)> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        if (file.Length > MostBytes)
            return ([], $"it is larger than {MostBytes / 1024 / 1024} MB.");
        try
        {
            var text = Utf8.GetString(await File.ReadAllBytesAsync(file.FullName, cancellationToken)).TrimStart('\uFEFF');
            if (text.Contains('\0'))
                return ([], "it is no text.");
            var passages = PassageCutter.Cut(text);
            return passages.Count > 0 ? (passages, null) : ([], "it is empty.");
        }
        catch (DecoderFallbackException)
        {
            return ([], "it is not UTF-8.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return ([], fault.Message);
        }
    }

    private IReadOnlyList<FileInfo> None(string problem)
    {
        Problem = problem;
        return [];
    }
}
