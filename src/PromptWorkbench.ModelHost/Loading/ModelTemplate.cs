using PromptWorkbench.Inference.ChatTemplates;
using PromptWorkbench.Inference.Running;
using PromptWorkbench.Inference.ToolCalls;

namespace PromptWorkbench.ModelHost.Loading;

/// <summary>The chat template of the loaded model, or why there is none. A model without one still completes text.</summary>
internal sealed class ModelTemplate
{
    private readonly ChatTemplate? template;
    private readonly ChatTemplateException? reason;
    private readonly Lazy<IToolCallFormat?> toolCallFormat;

    private ModelTemplate(ChatTemplate? template, ChatTemplateException? reason)
    {
        (this.template, this.reason) = (template, reason);
        toolCallFormat = new(() => template is null ? null : ToolCallCatalog.For(template));
    }

    public ChatTemplate? OrNull => template;

    /// <exception cref="ChatTemplateException">There is none.</exception>
    public ChatTemplate Required =>
        template ?? throw new ChatTemplateException(reason!.Failure, reason.Message, reason);

    /// <summary>How the model calls tools; null when it cannot, or not in a way that is known here. Found out on first use.</summary>
    public IToolCallFormat? ToolCallFormat => toolCallFormat.Value;

    public static ModelTemplate Read(Engine engine)
    {
        var facts = engine.Model;
        try
        {
            return new(ChatTemplate.ForModel(facts.ChatTemplate, IsOneToken, facts.BosToken, facts.EosToken), null);
        }
        catch (ChatTemplateException e)
        {
            return new(null, e);
        }

        bool IsOneToken(string text) => engine.Tokenize(text, addSpecial: false, parseSpecial: true).Count == 1;
    }
}
