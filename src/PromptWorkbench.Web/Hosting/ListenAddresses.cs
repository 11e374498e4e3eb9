using System.Net;
using System.Net.Sockets;

namespace PromptWorkbench.Web.Hosting;

internal static class ListenAddresses
{
    private const string Default = "http://127.0.0.1:5080";

    /// <summary>The addresses of `--urls` or ASPNETCORE_URLS, separated by semicolons; the default when there are none.</summary>
    public static IReadOnlyList<string> Read(string? urls) =>
        (string.IsNullOrWhiteSpace(urls) ? Default : urls).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The first address that another program already listens on, or null. Looks before anything is opened.</summary>
    public static string? FirstTaken(IEnumerable<string> urls)
    {
        foreach (var url in urls)
        {
            var address = BindingAddress.Parse(url);
            if (!address.IsUnixPipe && address.Port != 0 && IsTaken(address))
                return url;
        }

        return null;
    }

    /// <summary>The addresses that programs on other machines can connect to.</summary>
    public static IReadOnlyList<string> ReachingOthers(IEnumerable<string> urls) =>
        [.. urls.Where(url => BindingAddress.Parse(url) is { IsUnixPipe: false, Host: var host } && !IsLoopback(host))];

    /// <summary>The names in the addresses, by which a browser then asks. Wildcards are none.</summary>
    public static IEnumerable<string> Names(IEnumerable<string> urls) =>
        urls.Select(BindingAddress.Parse).Where(address => !address.IsUnixPipe && !IPAddress.TryParse(address.Host, out _)
            && address.Host is not ("*" or "+")).Select(address => address.Host);

    public static string TakenMessage(string url) =>
        $"{url} is already in use, perhaps by another PromptWorkbench. Choose another address: --urls http://127.0.0.1:5081";

    private static bool IsLoopback(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static bool IsTaken(BindingAddress address)
    {
        var ip = address.Host == "localhost" ? IPAddress.Loopback
            : IPAddress.TryParse(address.Host, out var parsed) ? parsed
            : IPAddress.Any;
        using var socket = new Socket(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(ip, address.Port));
            socket.Listen();
            return false;
        }
        catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return true;
        }
    }
}
