using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Web.Hosting;

internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/healthz", (IModelCatalog catalog) => new
        {
            Status = "ok",
            Models = catalog.List().Select(model => new { model.Id, State = NameOf(model.State) }),
        });

    public static string NameOf(ModelState state) => state switch
    {
        ModelState.NotLoaded => "not_loaded",
        ModelState.Loading => "loading",
        ModelState.Ready => "ready",
        ModelState.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
