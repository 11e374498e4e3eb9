using Microsoft.AspNetCore.StaticAssets;

namespace PromptWorkbench.Web.Hosting;

/// <summary>What a browser is told about every answer (docs/access.md).</summary>
internal static class ResponseHeaders
{
    // MudBlazor writes its theme into a style element and places popovers by style attributes; no script is inline.
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; "
        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string PermissionsPolicy = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), display-capture=()";

    public static Task SetAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = $"{ContentSecurityPolicy}; connect-src {Connections(context.Request)}";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            headers.CacheControl = "no-store";
        return next(context);
    }

    // Older Safari does not count a web socket to the page's own host as 'self'. The policy's grammar has no IPv6 addresses.
    private static string Connections(HttpRequest request) =>
        request.Host.Host.StartsWith('[') ? "'self'" : $"'self' ws://{request.Host} wss://{request.Host}";
}
