using PromptWorkbench.Inference.ChatTemplates;
using PromptWorkbench.Inference.ToolCalls;
using PromptWorkbench.ModelHost.Loading;
using PromptWorkbench.ModelHost.Wire;

namespace PromptWorkbench.ModelHost.Endpoints;

/// <summary>A chat as the model is asked to go on with it.</summary>
/// <param name="Prompt">The rendered prompt.</param>
/// <param name="CallFormat">How the model calls the tools it was offered; null when none were.</param>
internal sealed record Chat(ChatPrompt Prompt, IToolCallFormat? CallFormat)
{
    /// <exception cref="ApiException">A message or tool is not well formed, or asks for what is not supported.</exception>
    /// <exception cref="ChatTemplateException">The model has no template, or it refuses the messages.</exception>
    public static Chat Read(IChatFields fields, ReadyModel model)
    {
        var template = model.Template.Required;
        var messages = ChatMessages.Read(fields.Messages);
        var tools = OfferedTools.Read(fields);
        var format = tools.Count > 0 ? model.Template.ToolCallFormat ?? throw Unsupported("tools") : null;
        if (messages.Any(message => message.ToolCalls.Count > 0) && model.Template.ToolCallFormat is null) throw Unsupported("messages");
        return new(ChatPrompt.Of(template, messages, tools), format);
    }

    private static ApiException Unsupported(string field) => new(ApiError.NotSupported(
        "This model's chat template offers no tools, or writes calls of tools in a format this host does not read. Ask without tools, or load another model.", field));
}
