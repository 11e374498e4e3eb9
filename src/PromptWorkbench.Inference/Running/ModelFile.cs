using System.Text;

namespace PromptWorkbench.Inference.Running;

/// <summary>The first look at a file, before native code sees it. llama.cpp finds the rest of what can be wrong.</summary>
internal static class ModelFile
{
    private static ReadOnlySpan<byte> Magic => "GGUF"u8;

    /// <exception cref="EngineException">The file is missing, cannot be read, or does not begin as a GGUF does.</exception>
    internal static void Check(string path)
    {
        Span<byte> start = stackalloc byte[64];
        int length;
        try
        {
            var file = new FileInfo(path);
            if (Directory.Exists(path)) throw Refuse(path, "is a folder. Name the .gguf file in it.");
            if (!file.Exists) throw Refuse(path, "does not exist.");
            var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
            if (target.Length == 0) throw Refuse(path, "is empty, or not a regular file. Download it again.");
            using var stream = target.OpenRead();
            length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Refuse(path, $"cannot be read: {exception.Message}", exception);
        }

        var read = start[..length];
        if (!read.StartsWith(Magic)) throw Refuse(path, $"is not a GGUF model: {Describe(read)}");
    }

    private static string Describe(ReadOnlySpan<byte> start)
    {
        var text = Encoding.Latin1.GetString(start).TrimStart();
        if (text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            return "it is a web page, perhaps an error page saved instead of the download. Download the model again.";
        if (text.StartsWith("version https://git-lfs", StringComparison.Ordinal))
            return "it is a Git LFS pointer, not the model itself. Run `git lfs pull` where it came from.";

        var first = start[..Math.Min(4, start.Length)];
        var shown = string.Concat(Encoding.Latin1.GetString(first).Select(c => c is >= ' ' and <= '~' ? c : '.'));
        return $"it begins with the bytes {Convert.ToHexString(first)} ('{shown}'), not with 'GGUF'.";
    }

    private static EngineException Refuse(string path, string why, Exception? inner = null) =>
        new(EngineFailure.ModelNotLoadable, $"{path} {why}", inner);
}
