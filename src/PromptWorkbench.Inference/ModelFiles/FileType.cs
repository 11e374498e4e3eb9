using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Inference.ModelFiles;

/// <summary>Names of `general.file_type`, as llama.cpp's tools write them: those of `enum llama_ftype` without their beginning.</summary>
internal static class FileType
{
    public static string Name(long fileType)
    {
        var known = (llama_ftype)(fileType & ~(long)llama_ftype.LLAMA_FTYPE_GUESSED);
        return Enum.IsDefined(known) ? Name(known) : $"unknown ({fileType})";
    }

    public static string Name(llama_ftype type) => type.ToString()
        .Replace("LLAMA_FTYPE_ALL_", "", StringComparison.Ordinal)
        .Replace("LLAMA_FTYPE_MOSTLY_", "", StringComparison.Ordinal);
}
