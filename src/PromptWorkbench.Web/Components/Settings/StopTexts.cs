namespace PromptWorkbench.Web.Components.Settings;

/// <summary>Stop texts as lines of a text field; a new line inside one is written `\n`.</summary>
public static class StopTexts
{
    public static string Show(IReadOnlyList<string> stop) =>
        string.Join('\n', stop.Select(text => text.Replace("\\", "\\\\").Replace("\n", "\\n")));

    public static IReadOnlyList<string> Read(string? lines) =>
        [.. (lines ?? "").ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0).Select(Unescape)];

    private static string Unescape(string line)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            var next = line[i] == '\\' && i + 1 < line.Length ? line[i + 1] : '\0';
            var replacement = next switch { 'n' => '\n', '\\' => '\\', _ => '\0' };
            text.Append(replacement == '\0' ? line[i] : replacement);
            if (replacement != '\0')
                i++;
        }

        return text.ToString();
    }
}
