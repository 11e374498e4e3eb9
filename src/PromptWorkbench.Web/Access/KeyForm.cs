using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Access;

/// <summary>Takes the key that was entered on the page. No token against forgery: another site cannot know the key, and its origin is refused.</summary>
internal static class KeyForm
{
    private const int LargestForm = 16 * 1024;

    public static void MapKeyForm(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(AppUrls.Key, () => Results.LocalRedirect(AppUrls.Home));
        routes.MapPost(AppUrls.Key, Enter).AllowAnonymous().DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm), new SkipStatusCodePagesAttribute());
    }

    private static IResult Enter([FromForm] string? key, [FromForm] string? to, HttpContext context, [FromServices] KeyCheck check, [FromServices] KeyCookie cookie)
    {
        var page = RedirectHttpResult.IsLocalUrl(to) ? to! : AppUrls.Home;
        var verdict = check.Try(key ?? "", context.Connection.RemoteIpAddress);
        if (verdict != KeyVerdict.Right)
        {
            var (status, reason) = KeyRefusal.Of(verdict);
            return KeyPage.Result(status, reason, page);
        }

        cookie.Give(context);
        return Results.LocalRedirect(page);
    }
}
