namespace PromptWorkbench.Domain.Prompts;

internal sealed class TemplateSyntaxException(TemplateError error) : Exception(error.Message)
{
    public TemplateError Error { get; } = error;
}
