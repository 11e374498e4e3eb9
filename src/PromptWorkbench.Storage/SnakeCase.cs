using System.Text;

namespace PromptWorkbench.Storage;

internal static class SnakeCase
{
    /// <summary>`PromptTokensSha256` becomes `prompt_tokens_sha256`.</summary>
    public static string Of(string pascalCase)
    {
        var text = new StringBuilder();
        foreach (var character in pascalCase)
        {
            if (char.IsUpper(character) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(character));
        }

        return text.ToString();
    }
}
