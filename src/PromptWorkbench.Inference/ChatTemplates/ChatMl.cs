namespace PromptWorkbench.Inference.ChatTemplates;

/// <summary>The template of models that say nothing but have its two tokens: https://github.com/openai/openai-python/blob/v0.28.1/chatml.md.</summary>
internal static class ChatMl
{
    public const string Start = "<|im_start|>";
    public const string End = "<|im_end|>";

    public const string Source =
        "{% for message in messages %}" +
        "{{ '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>\\n' }}" +
        "{% endfor %}" +
        "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}";
}
