using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.StaticAssets;

namespace PromptWorkbench.Web.Access;

/// <summary>The files that the page asking for the key is made of. All others are closed as the pages are.</summary>
internal static class OpenAssets
{
    private static readonly string[] Names = ["app.css", "favicon.svg", "theme.js", "tokens.css"];

    public static void MapAssets(this IEndpointRouteBuilder routes) => routes.MapStaticAssets().Add(endpoint =>
    {
        if (endpoint.Metadata.OfType<StaticAssetDescriptor>().Any(asset => Names.Contains(asset.Route)))
            endpoint.Metadata.Add(new AllowAnonymousAttribute());
    });
}
