using System.Net;
using Microsoft.Extensions.Primitives;

namespace PromptWorkbench.Web.Hosting;

/// <summary>
/// Keeps other web sites out. A page elsewhere may make the browser send requests and open web sockets here: those carry its origin.
/// Or it points its own name at this machine: then the name is not one of ours.
/// </summary>
internal sealed class RequestGuards(IEnumerable<string> ownNames)
{
    // Other names could be pointed at this machine by a web site.
    private const string LoopbackNames = "localhost;127.0.0.1;[::1]";

    private readonly StringSegment[] names = [.. ownNames.Select(name => new StringSegment(name))];

    /// <param name="allowedHosts">`AllowedHosts` of the settings; the loopback names when empty.</param>
    /// <param name="urls">The addresses that are listened on: a name in one of them is allowed too.</param>
    public static RequestGuards Of(string? allowedHosts, IEnumerable<string> urls) => new(
        (string.IsNullOrWhiteSpace(allowedHosts) ? LoopbackNames : allowedHosts)
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(ListenAddresses.Names(urls)));

    public async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!IsOwnName(request.Host, context.Connection.LocalIpAddress))
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest,
                $"The workbench does not answer to the name '{request.Host}'. Use its address, or add the name to AllowedHosts in appsettings.json.");
            return;
        }

        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && !IsOwnOrigin(origin, request))
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, $"Requests from {origin} are not accepted here.");
            return;
        }

        await next(context);
    }

    // An address cannot be pointed elsewhere as a name can, so the address that was connected to is always our own.
    private bool IsOwnName(HostString host, IPAddress? local) =>
        host.HasValue && (HostString.MatchesAny(host.Host, names) || (IPAddress.TryParse(host.Host, out var address) && IsSame(address, local)));

    private static bool IsSame(IPAddress address, IPAddress? local) =>
        local is not null && address.MapToIPv6().GetAddressBytes().AsSpan().SequenceEqual(local.MapToIPv6().GetAddressBytes());

    private static bool IsOwnOrigin(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && string.Equals(uri.Authority, new Uri($"{request.Scheme}://{request.Host}").Authority, StringComparison.OrdinalIgnoreCase);

    private static Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(reason, context.RequestAborted);
    }
}
