using System.Security.Cryptography;

namespace PromptWorkbench.ModelHost.Loading;

internal static class FileHash
{
    /// <summary>Hashes a file in the background: 64 lower-case hexadecimal digits, or null if the file cannot be read.</summary>
    public static Task<string?> Start(string path, CancellationToken cancellationToken) => Task.Run(
        async () =>
        {
            try
            {
                await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, useAsync: true);
                return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or OperationCanceledException)
            {
                return null;
            }
        },
        cancellationToken);
}
