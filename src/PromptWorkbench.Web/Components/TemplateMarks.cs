using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace PromptWorkbench.Web.Components;

/// <summary>Sets the marks of a chat template apart from the text between them.</summary>
internal static partial class TemplateMarks
{
    // The text is encoded first; only our own span is markup.
    public static MarkupString Show(string text) =>
        (MarkupString)Mark().Replace(WebUtility.HtmlEncode(text), "<span class=\"template-mark\">$0</span>");

    [GeneratedRegex(@"&lt;\|[^|\s]{1,40}\|&gt;|&lt;/?(?:s|bos|eos|start_of_turn|end_of_turn)&gt;|\[/?INST\]")]
    private static partial Regex Mark();
}
