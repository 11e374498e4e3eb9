using PromptWorkbench.Inference.ChatTemplates;
using PromptWorkbench.ModelHost.Wire;

namespace PromptWorkbench.ModelHost.Endpoints;

internal static class ChatMessages
{
    /// <exception cref="ApiException">There are none, or one lacks its role or asks for what is not supported.</exception>
    public static IReadOnlyList<TemplateMessage> Read(IReadOnlyList<ChatMessageFields?>? messages)
    {
        if (messages is not { Count: > 0 }) throw new ApiException(ApiError.Invalid("`messages` must have at least one message.", "messages"));
        return [.. messages.Select(Read)];
    }

    private static TemplateMessage Read(ChatMessageFields? message, int index)
    {
        if (message?.Role is not { Length: > 0 } role)
            throw new ApiException(ApiError.Invalid($"`messages[{index}].role` is missing.", $"messages[{index}].role"));
        OtherFields.Check(message, index);
        return new(role, message.Content ?? "");
    }
}
