using System.Security.Cryptography;
using System.Text;
using PromptWorkbench.Storage;

namespace PromptWorkbench.Web.Access;

/// <summary>The secret that opens the workbench to someone who is not at this machine.</summary>
internal sealed class FacilitatorKey
{
    private const string FileName = "facilitator.key";
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789"; // none that are read as another one
    private const int ShortestKey = 16;
    private const UnixFileMode OwnerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly byte[] hash;

    private FacilitatorKey(string text, string announcement) => (hash, Announcement) = (Hash(text), announcement);

    /// <summary>The key and where it is kept, or only where it is when a person chose it.</summary>
    public string Announcement { get; }

    /// <summary>Stands for this key where it must be recognised again, and tells nothing of it.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(hash));

    public bool IsText(string given) => CryptographicOperations.FixedTimeEquals(hash, Hash(given.Trim()));

    /// <summary>The key of the settings, else the one in the folder, made at the first start.</summary>
    /// <exception cref="DataDirectoryException">The file cannot be read or written, or there is no key in it.</exception>
    public static FacilitatorKey Open(string? setting, string folder)
    {
        if (setting?.Trim() is { Length: > 0 } chosen)
            return chosen.Length >= ShortestKey ? new(chosen, "the one in Workbench:Key") : throw TooShort("Workbench:Key");
        var path = Path.Combine(folder, FileName);
        try
        {
            MakeOwnersFolder(folder);
            if (!File.Exists(path))
                Write(path);
            KeepToOwner(path, OwnerFile);
            var text = File.ReadAllText(path).Trim();
            return text.Length >= ShortestKey ? new(text, $"{text} (kept in {path})") : throw TooShort(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DataDirectoryException(
                $"The facilitator's key in {path} cannot be used: {fault.Message} Make it a file that you may read and write, or give a key with Workbench__Key.", fault);
        }
    }

    private static void MakeOwnersFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        KeepToOwner(folder, OwnerFolder);
    }

    // Written under another name first, so that a start cut short leaves no empty key behind.
    private static void Write(string path)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        using (var file = new FileStream(unfinished, FileOptionsOf(FileMode.CreateNew)))
            file.Write(Encoding.ASCII.GetBytes($"{Random()}\n"));
        File.Move(unfinished, path, overwrite: false);
    }

    private static FileStreamOptions FileOptionsOf(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerFile;
        return options;
    }

    private static void KeepToOwner(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }

    private static string Random() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 5)));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static DataDirectoryException TooShort(string where) => new(
        $"The facilitator's key in {where} has fewer than {ShortestKey} characters and could be guessed. Choose a longer one, or remove it and have one made.",
        new InvalidDataException("The key is too short."));
}
