using System.Net.Sockets;

namespace PromptWorkbench.Providers.LocalHost.Processes;

/// <summary>A folder of the system's temporary directory that only its owner may enter, made when first needed and again when it was cleaned away.</summary>
internal sealed class SocketFolder : IDisposable
{
    private readonly Lock _gate = new();
    private string? _path;
    private int _sockets;

    /// <summary>A path for the next socket. Throws <see cref="PathTooLongException"/> when sockets cannot have one that long.</summary>
    public string Next()
    {
        lock (_gate)
        {
            if (!Directory.Exists(_path))
                _path = Directory.CreateTempSubdirectory("pwb-").FullName;
            var socket = Path.Combine(_path, $"{++_sockets}.sock");
            try
            {
                _ = new UnixDomainSocketEndPoint(socket);
            }
            catch (ArgumentOutOfRangeException exception)
            {
                throw new PathTooLongException(
                    $"The temporary directory's path is too long for a socket ({socket}): set TMPDIR to a shorter one and start the workbench again.",
                    exception);
            }

            return socket;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (Directory.Exists(_path))
                Directory.Delete(_path, recursive: true);
            _path = null;
        }
    }
}
