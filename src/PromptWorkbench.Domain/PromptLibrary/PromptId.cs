using System.Globalization;
using System.Text;

namespace PromptWorkbench.Domain.PromptLibrary;

/// <summary>The id of an own prompt: lower-case letters of any script, digits and single hyphens, made from its first name.</summary>
public static class PromptId
{
    private const int MaxLength = 60;

    /// <summary>Words that addresses use otherwise.</summary>
    private static readonly string[] Reserved = ["new", "import", "files"];

    /// <summary>An id that is free: the name, with a number when it is taken.</summary>
    public static string Of(string name, IReadOnlySet<string> taken)
    {
        var id = Slug(name);
        for (var number = 2; taken.Contains(id) || Reserved.Contains(id); number++)
            id = $"{Slug(name)}-{number}";
        return id;
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var character in name.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(character))
                slug.Append(character);
            else if (char.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var id = slug.ToString(0, Math.Min(slug.Length, MaxLength)).TrimEnd('-');
        return id.Length > 0 ? id : "prompt";
    }
}
