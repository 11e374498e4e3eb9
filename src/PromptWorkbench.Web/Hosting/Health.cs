using System.Security.Claims;
using System.Text.Json.Serialization;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Hosting;

internal static class Health
{
    /// <summary>Anyone may ask whether the workbench is up; which models it has is told to those who may see them.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/healthz", (ClaimsPrincipal caller, IModelCatalog catalog) =>
            Report.Of(caller.Identity is { IsAuthenticated: true } ? catalog.List() : null)).AllowAnonymous();

    public static string NameOf(ModelState state) => state switch
    {
        ModelState.NotLoaded => "not_loaded",
        ModelState.Loading => "loading",
        ModelState.Ready => "ready",
        ModelState.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <param name="Status">Always `ok`: the workbench itself answers.</param>
    /// <param name="Models">Every model and its state.</param>
    /// <param name="See">The page that says more, where a model failed or there is none.</param>
    private sealed record Report(
        string Status,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ReportedModel>? Models,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? See)
    {
        public static Report Of(IReadOnlyList<ModelSummary>? models) => new(
            "ok",
            models is null ? null : [.. models.Select(model => new ReportedModel(model.Id, NameOf(model.State)))],
            models is not null && (models.Count == 0 || models.Any(model => model.State == ModelState.Failed)) ? AppUrls.Models : null);
    }

    private sealed record ReportedModel(string Id, string State);
}
