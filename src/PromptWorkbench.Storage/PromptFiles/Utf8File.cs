using System.Text;

namespace PromptWorkbench.Storage.PromptFiles;

internal static class Utf8File
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file.</summary>
    /// <exception cref="FormatException">The file is no text in UTF-8.</exception>
    public static string Read(string path)
    {
        try
        {
            return Utf8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException fault)
        {
            throw new FormatException($"{Path.GetFileName(path)} is not a text in UTF-8: see byte {fault.Index + 1}. Save it as UTF-8.", fault);
        }
    }
}
