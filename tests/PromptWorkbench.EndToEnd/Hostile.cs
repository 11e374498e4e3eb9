namespace PromptWorkbench.EndToEnd;

/// <summary>Texts that do harm where they are taken for more than text.</summary>
internal static class Hostile
{
    public const string Markup = """
        <img src=x onerror="alert(1)"><script>alert(2)</script><a href="javascript:alert(3)">link</a><iframe srcdoc="x"></iframe>' onmouseover='alert(4) [go](javascript:alert(5)) **alert**
        """;

    /// <summary>Without characters that a file's name cannot hold.</summary>
    public const string Name = "<img src=x onerror=alert(6)><svg onload='alert(7)'>";

    public const string Formula = "=cmd|' -C calc'!A0 ";

    public static string Cell => $"\"{Markup.Replace("\"", "\"\"")}\"";
}
