using PromptWorkbench.Domain.PromptLibrary;

namespace PromptWorkbench.Web.Features.Prompts;

internal static class PromptName
{
    /// <summary>Why a text is no name of a prompt; empty when it is one.</summary>
    public static IEnumerable<string> Problems(string name) => name.Trim().Length switch
    {
        0 => ["Give the prompt a name."],
        > NewPrompt.MaxName and var length => [$"The name has {length} characters; at most {NewPrompt.MaxName} fit."],
        _ => [],
    };
}
