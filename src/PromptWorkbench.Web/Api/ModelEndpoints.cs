using Microsoft.AspNetCore.Mvc;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers;

namespace PromptWorkbench.Web.Api;

/// <summary>`/v1`: every known model behind one address, in OpenAI's format. The body goes to the model's host as it came.</summary>
internal static class ModelEndpoints
{
    private const int LargestBody = 32 * 1024 * 1024;

    private static readonly string[] Forwarded = ["/v1/chat/completions", "/v1/completions", "/v1/embeddings"];

    public static void MapModelEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/models", List);
        foreach (var path in Forwarded)
        {
            routes.MapPost(path, (HttpContext context, IModelCatalog catalog, ModelGateway gateway) =>
                ForwardAsync(path, context, catalog, gateway)).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        }
    }

    private static object List(IModelCatalog catalog) => new Dictionary<string, object>
    {
        ["object"] = "list",
        ["data"] = catalog.List().Select(model => new Dictionary<string, object>
        {
            ["id"] = model.Id,
            ["object"] = "model",
            ["created"] = 0,
            ["owned_by"] = model.Provider,
        }),
    };

    private static async Task<IResult> ForwardAsync(string path, HttpContext context, IModelCatalog catalog, ModelGateway gateway)
    {
        using var body = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return OpenAiError.Result(tooLarge.StatusCode, $"The request body is larger than {LargestBody / 1024 / 1024} MiB.", "invalid_request_error");
        }

        var requested = RequestedModel.Read(body.ToArray());
        if (requested.Problem is { } problem)
            return OpenAiError.Result(400, problem, "invalid_request_error");
        if (catalog.Find(requested.Id) is null)
            return UnknownModel(requested.Id, catalog);

        using var content = new ByteArrayContent(body.ToArray());
        content.Headers.ContentType = new("application/json");
        var sent = await gateway.SendAsync(requested.Id, path, content, context.RequestAborted);
        return sent.Failure is { } failure ? OpenAiError.Result(failure) : new ForwardedResponse(sent.Value!);
    }

    private static IResult UnknownModel(string id, IModelCatalog catalog)
    {
        var known = string.Join(", ", catalog.List().Select(model => model.Id));
        return OpenAiError.Result(404, $"There is no model '{id}'. Known models: {(known.Length > 0 ? known : "none")}.",
            "invalid_request_error", "model_not_found", "model");
    }
}
