namespace PromptWorkbench.Inference.ChatTemplates;

public enum ChatTemplateFailure
{
    /// <summary>The model has no chat template and its vocabulary does not fit the common one (ChatML).</summary>
    Missing,

    /// <summary>The template is not valid Jinja, or uses what the renderer does not know.</summary>
    Invalid,

    /// <summary>The template itself refused these messages (`raise_exception`); the message is the template's.</summary>
    Refused,

    /// <summary>The template ran too long or produced too much.</summary>
    LimitExceeded,
}

/// <summary>A chat template cannot be used, or cannot render these messages. The message is one a person can act on.</summary>
public sealed class ChatTemplateException(ChatTemplateFailure failure, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public ChatTemplateFailure Failure { get; } = failure;
}
