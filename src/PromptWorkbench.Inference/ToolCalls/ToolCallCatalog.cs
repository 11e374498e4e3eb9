using System.Text.Json;
using PromptWorkbench.Inference.ChatTemplates;

namespace PromptWorkbench.Inference.ToolCalls;

/// <summary>Every format of calls this engine reads.</summary>
public static class ToolCallCatalog
{
    private const string ProbeTool = "probe_tool";
    private const string ProbeArguments = """{"probe_argument":"probe value"}""";

    private static readonly IToolCallFormat[] All = [new HermesFormat()];

    /// <summary>
    /// The format in which a model's template writes calls: the one whose reader finds a call again in a chat that the template rendered
    /// with it. Null when the template offers no tools to the model, or writes calls in a format that is not known here.
    /// </summary>
    public static IToolCallFormat? For(ChatTemplate template)
    {
        try
        {
            return OffersTools(template) ? All.FirstOrDefault(format => FindsProbe(format, RenderedCall(template))) : null;
        }
        catch (ChatTemplateException)
        {
            // A template that cannot render tools offers none. What it says of other messages it says when they come.
            return null;
        }
    }

    private static bool OffersTools(ChatTemplate template) =>
        template.Render([Question], addGenerationPrompt: true, [Tool]).Contains(ProbeTool, StringComparison.Ordinal);

    private static string RenderedCall(ChatTemplate template)
    {
        var calling = new TemplateMessage("assistant", "") { ToolCalls = [new("call00001", ProbeTool, ProbeArguments)] };
        return template.Render([Question, calling], addGenerationPrompt: false, [Tool]);
    }

    private static bool FindsProbe(IToolCallFormat format, string rendered)
    {
        var reader = format.Read("");
        var calls = reader.Push(rendered).Concat(reader.Finish()).OfType<GeneratedToolCall>().ToList();
        return calls is [{ Name: ProbeTool } call] && JsonElement.DeepEquals(Json(call.Arguments), Json(ProbeArguments));
    }

    private static TemplateMessage Question => new("user", "Use the tool.");

    private static TemplateTool Tool => new(
        ProbeTool, "Probes.", Json("""{"type":"object","properties":{"probe_argument":{"type":"string"}},"required":["probe_argument"]}"""));

    private static JsonElement Json(string text) => JsonElement.Parse(text);
}
