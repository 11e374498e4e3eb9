using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using PromptWorkbench.ModelHost.CommandLine;

namespace PromptWorkbench.ModelHost.Hosting;

/// <summary>Where the host listens: a port of the loopback interface or a Unix socket.</summary>
internal sealed class ListenAddress(HostArguments arguments)
{
    public void Configure(KestrelServerOptions kestrel)
    {
        if (arguments.Socket is { } socket) kestrel.ListenUnixSocket(socket);
        else kestrel.Listen(IPAddress.Loopback, arguments.Port);
    }

    /// <summary>Opens the address; the socket file of a process that no longer lives is replaced.</summary>
    /// <exception cref="HostFailure">It cannot be opened; the message names it.</exception>
    public async Task OpenAsync(WebApplication app)
    {
        try
        {
            if (arguments.Socket is { } socket) ClaimSocketFile(socket);
            await app.StartAsync();
            if (arguments.Socket is not null && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(arguments.Socket, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        catch (Exception e) when (e is IOException or SocketException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refuse(Reason(e), e);
        }
    }

    /// <summary>The address as a client may use it, with the port that was really taken.</summary>
    public string Opened(WebApplication app) => arguments.Socket is { } socket
        ? $"unix:{socket}"
        : app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    private void ClaimSocketFile(string path)
    {
        if (!File.Exists(path)) return;
        using var probe = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            probe.Connect(new UnixDomainSocketEndPoint(path));
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionRefused)
        {
            if (!IsSocket(path)) throw Refuse("a file that is not a socket has this name", e);
            File.Delete(path);
            return;
        }

        throw Refuse("another process listens there");
    }

    // A socket cannot be opened as a file; a file of the same name can, and is not ours to delete.
    private static bool IsSocket(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static string Reason(Exception e) => e.InnerException is AddressInUseException || e is AddressInUseException
        ? "another process listens there"
        : (e.InnerException ?? e).Message;

    private HostFailure Refuse(string reason, Exception? inner = null) => new(
        ExitCode.AddressNotAvailable,
        $"cannot listen on {(arguments.Socket is { } socket ? $"unix:{socket}" : $"127.0.0.1:{arguments.Port}")}: {reason}",
        inner);
}
