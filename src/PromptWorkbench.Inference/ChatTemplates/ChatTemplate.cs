using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Jint.Runtime;

namespace PromptWorkbench.Inference.ChatTemplates;

/// <summary>
/// A model's own Jinja chat template, compiled. Members are safe to call from any thread.
/// The Jinja interpreter is @huggingface/jinja, run in Jint, because templates are written for it and its Python original.
/// </summary>
public sealed class ChatTemplate
{
    private readonly ConcurrentBag<TemplateEngine> idle = [];
    private readonly string bosToken;
    private readonly string eosToken;
    private readonly TemplateLimits limits;
    private readonly TimeProvider clock;

    private ChatTemplate(string source, string bosToken, string eosToken, TemplateLimits limits, TimeProvider clock)
    {
        Source = source;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)));
        (this.bosToken, this.eosToken, this.limits, this.clock) = (bosToken, eosToken, limits, clock);
    }

    public string Source { get; }

    /// <summary>Hash of <see cref="Source"/> in UTF-8, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>Compiles a template. The first call of a process takes about half a second, later ones some 20 ms.</summary>
    /// <exception cref="ChatTemplateException">The source is not a template the renderer understands.</exception>
    public static ChatTemplate Compile(
        string source, string bosToken, string eosToken, TemplateLimits? limits = null, TimeProvider? clock = null)
    {
        var template = new ChatTemplate(source, bosToken, eosToken, limits ?? new(), clock ?? TimeProvider.System);
        template.idle.Add(Guarded(template.NewEngine));
        return template;
    }

    /// <summary>
    /// The template of a model: its own or, if it has none and its vocabulary holds both of ChatML's tokens, ChatML's.
    /// </summary>
    /// <param name="source">The template in the model file, or null.</param>
    /// <param name="isOneToken">Whether the vocabulary has a control token with this text.</param>
    /// <param name="bosToken">Text of the begin-of-sequence token, or empty.</param>
    /// <param name="eosToken">Text of the end-of-sequence token, or empty.</param>
    /// <exception cref="ChatTemplateException">There is none, or it is not a template the renderer understands.</exception>
    public static ChatTemplate ForModel(string? source, Func<string, bool> isOneToken, string bosToken, string eosToken)
    {
        if (!string.IsNullOrWhiteSpace(source))
            return Compile(source, bosToken, eosToken);

        if (isOneToken(ChatMl.Start) && isOneToken(ChatMl.End))
            return Compile(ChatMl.Source, bosToken, eosToken);

        throw new ChatTemplateException(ChatTemplateFailure.Missing, "This model has no chat template; use /v1/completions.");
    }

    /// <summary>
    /// The prompt for these messages; with <paramref name="addGenerationPrompt"/> it ends where the assistant's answer begins.
    /// A template that knows no tools leaves <paramref name="tools"/> out.
    /// </summary>
    /// <exception cref="ChatTemplateException">The template refuses the messages, fails, or exceeds its limits.</exception>
    public string Render(IReadOnlyList<TemplateMessage> messages, bool addGenerationPrompt, IReadOnlyList<TemplateTool>? tools = null)
    {
        var variables = new JsonObject
        {
            ["messages"] = new JsonArray([.. messages.Select(message => message.ToJson())]),
            ["bos_token"] = bosToken,
            ["eos_token"] = eosToken,
            ["add_generation_prompt"] = addGenerationPrompt,
        };
        if (tools is { Count: > 0 }) variables["tools"] = new JsonArray([.. tools.Select(tool => tool.ToJson())]);
        return Guarded(() =>
        {
            var engine = idle.TryTake(out var rented) ? rented : NewEngine();
            var text = engine.Render(variables.ToJsonString());
            idle.Add(engine);
            return text;
        });
    }

    private TemplateEngine NewEngine() => new(Source, limits, clock);

    private static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (JavaScriptException e)
        {
            throw e.Error.Get("name").ToString() switch
            {
                "Refused" => new ChatTemplateException(ChatTemplateFailure.Refused, $"The model's chat template refuses these messages: {e.Message}", e),
                "LimitExceeded" or "RangeError" => Limit(e.Message, e),
                _ => new ChatTemplateException(ChatTemplateFailure.Invalid, $"The model's chat template cannot be used: {e.Message}", e),
            };
        }
        catch (Exception e) when (e is TimeoutException or MemoryLimitExceededException or StatementsCountOverflowException
            or RecursionDepthOverflowException or InsufficientExecutionStackException)
        {
            throw Limit(e.Message, e);
        }
    }

    private static ChatTemplateException Limit(string what, Exception inner) =>
        new(ChatTemplateFailure.LimitExceeded, $"The model's chat template needs too much time or memory and was stopped ({what}).", inner);
}
