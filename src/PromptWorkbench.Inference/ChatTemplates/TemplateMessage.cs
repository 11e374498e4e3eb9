namespace PromptWorkbench.Inference.ChatTemplates;

/// <summary>One message as a chat template sees it.</summary>
/// <param name="Role">`system`, `user`, `assistant`, or another role the template knows.</param>
/// <param name="Content">The text of the message.</param>
public sealed record TemplateMessage(string Role, string Content);
