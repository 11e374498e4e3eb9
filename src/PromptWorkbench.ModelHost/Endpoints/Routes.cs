using PromptWorkbench.ModelHost.Generating;
using PromptWorkbench.ModelHost.Hosting;
using PromptWorkbench.ModelHost.Loading;

namespace PromptWorkbench.ModelHost.Endpoints;

/// <summary>Every endpoint; docs/wire.md lists them.</summary>
internal static class Routes
{
    public static void Map(WebApplication app, HostedModel model)
    {
        var errors = new ErrorBoundary(app.Services.GetRequiredService<ILogger<ErrorBoundary>>());
        var responder = new Responder(errors, app.Lifetime.ApplicationStopping);
        app.Use(next => context => errors.InvokeAsync(context, next));
        app.UseRouting();

        app.MapGet("/health", context => Health.AnswerAsync(context, model));
        app.MapGet("/props", context => Props.AnswerAsync(context, model.Ready));
        app.MapGet("/metrics", context => Metrics.AnswerAsync(context, model.Ready));
        app.MapGet("/v1/models", context => Models.AnswerAsync(context, model.Ready));
        app.MapPost("/v1/chat/completions", context => ChatCompletions.AnswerAsync(context, model.Ready, responder));
        app.MapPost("/v1/completions", context => Completions.AnswerAsync(context, model.Ready, responder));
        app.MapPost("/tokenize", context => Tokens.TokenizeAsync(context, model.Ready));
        app.MapPost("/detokenize", context => Tokens.DetokenizeAsync(context, model.Ready));
        app.MapPost("/apply-template", context => ApplyTemplate.AnswerAsync(context, model.Ready));
    }
}
