using PromptWorkbench.Inference.ChatTemplates;
using PromptWorkbench.Inference.Running;

namespace PromptWorkbench.ModelHost.Loading;

/// <summary>The chat template of the loaded model, or why there is none. A model without one still completes text.</summary>
internal sealed class ModelTemplate
{
    private readonly ChatTemplate? template;
    private readonly ChatTemplateException? reason;

    private ModelTemplate(ChatTemplate? template, ChatTemplateException? reason) => (this.template, this.reason) = (template, reason);

    public ChatTemplate? OrNull => template;

    /// <exception cref="ChatTemplateException">There is none.</exception>
    public ChatTemplate Required =>
        template ?? throw new ChatTemplateException(reason!.Failure, reason.Message, reason);

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
