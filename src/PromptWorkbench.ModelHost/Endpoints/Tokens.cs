using System.Text;
using System.Text.Json.Nodes;
using PromptWorkbench.Inference.Running;
using PromptWorkbench.ModelHost.Loading;
using PromptWorkbench.ModelHost.Wire;

namespace PromptWorkbench.ModelHost.Endpoints;

internal static class Tokens
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task TokenizeAsync(HttpContext context, ReadyModel model)
    {
        var request = await Body.ReadAsync(context, WireJson.Plain.TokenizeRequest);
        var content = request.Content ?? throw new ApiException(ApiError.Invalid("`content` is missing.", "content"));
        var tokens = model.Engine.Tokenize(content, request.AddSpecial ?? false, request.ParseSpecial ?? true);
        if (request.WithPieces == true)
            await Body.WriteAsync(context, new PiecesAnswer([.. tokens.Select(token => Piece(model.Engine, token))]), WireJson.Plain.PiecesAnswer);
        else
            await Body.WriteAsync(context, new TokenizeAnswer(tokens), WireJson.Plain.TokenizeAnswer);
    }

    public static async Task DetokenizeAsync(HttpContext context, ReadyModel model)
    {
        var request = await Body.ReadAsync(context, WireJson.Plain.DetokenizeRequest);
        var tokens = request.Tokens ?? throw new ApiException(ApiError.Invalid("`tokens` is missing.", "tokens"));
        await Body.WriteAsync(context, new DetokenizeAnswer(model.Engine.Detokenize(tokens)), WireJson.Plain.DetokenizeAnswer);
    }

    private static TokenPiece Piece(Engine engine, int token)
    {
        var bytes = engine.TokenBytes(token);
        try
        {
            return new(token, JsonValue.Create(Strict.GetString(bytes)));
        }
        catch (DecoderFallbackException)
        {
            return new(token, new JsonArray([.. bytes.Select(part => (JsonNode)JsonValue.Create((int)part))]));
        }
    }
}
