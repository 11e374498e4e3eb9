namespace PromptWorkbench.Inference.ChatTemplates;

/// <summary>What the model goes on from, so that its text is the answer to a chat.</summary>
/// <param name="Text">The whole prompt.</param>
/// <param name="Begun">
/// The part of the answer that is in the prompt already: the text of a last message of role `assistant`, which the model goes on
/// writing. Else empty. The rule is llama-server's (v0.5.0, common/chat.cpp, `continue_final_message`).
/// </param>
public sealed record ChatPrompt(string Text, string Begun)
{
    /// <exception cref="ChatTemplateException">The template refuses the messages, fails, or exceeds its limits.</exception>
    public static ChatPrompt Of(ChatTemplate template, IReadOnlyList<TemplateMessage> messages, IReadOnlyList<TemplateTool> tools)
    {
        var begun = messages[^1].Role == "assistant" ? messages[^1].Content : null;
        var before = begun is null ? messages : [.. messages.SkipLast(1)];
        return new(template.Render(before, addGenerationPrompt: true, tools) + begun, begun ?? "");
    }
}
