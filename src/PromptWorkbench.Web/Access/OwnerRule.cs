using System.Net;

namespace PromptWorkbench.Web.Access;

/// <summary>Tells the owner, who sits at this machine, from everyone else by the connection alone.</summary>
internal sealed class OwnerRule(KeylessCallers keyless)
{
    // What proxies add, and what ASP.NET Core renames when it was told to believe them.
    private static readonly string[] ForwardingPrefixes = ["X-Forwarded-", "X-Original-"];
    private static readonly string[] ForwardingHeaders = ["Forwarded", "Via", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "True-Client-IP", "CF-Connecting-IP"];

    public bool IsMetByNobody => keyless == KeylessCallers.Nobody;

    public bool IsMetBy(HttpContext context) => keyless switch
    {
        KeylessCallers.Direct => IsLoopback(context.Connection.RemoteIpAddress) && !context.Request.Headers.Keys.Any(IsForwarding),
        KeylessCallers.Proxied => IsLoopback(context.Connection.RemoteIpAddress),
        KeylessCallers.Nobody => false,
        _ => throw new InvalidOperationException($"There is no rule for {keyless}."),
    };

    // A connection without an address came through a Unix socket, where a proxy may be at the other end.
    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);

    private static bool IsForwarding(string header) =>
        ForwardingHeaders.Contains(header, StringComparer.OrdinalIgnoreCase)
        || ForwardingPrefixes.Any(prefix => header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
