using System.Security.Claims;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Web.Hosting;

internal static class Health
{
    /// <summary>Anyone may ask whether the workbench is up; which models it has is told to those who may see them.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/healthz", (ClaimsPrincipal caller, IModelCatalog catalog) => caller.Identity is { IsAuthenticated: true }
            ? Results.Json(new { Status = "ok", Models = catalog.List().Select(model => new { model.Id, State = NameOf(model.State) }) })
            : Results.Json(new { Status = "ok" })).AllowAnonymous();

    public static string NameOf(ModelState state) => state switch
    {
        ModelState.NotLoaded => "not_loaded",
        ModelState.Loading => "loading",
        ModelState.Ready => "ready",
        ModelState.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
