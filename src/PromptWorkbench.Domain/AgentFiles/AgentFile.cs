using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Yaml;
using YamlDotNet.RepresentationModel;

namespace PromptWorkbench.Domain.AgentFiles;

/// <summary>Reads an agent from YAML: title, description, seen, model, style, instructions, question, tools, settings, budget.</summary>
public static class AgentFile
{
    /// <param name="id">Id of the agent.</param>
    /// <param name="text">The YAML text.</param>
    /// <param name="instructions">Gives the instructions of a style, for files without instructions of their own.</param>
    /// <exception cref="AgentFileException">The text is no agent; the message names line and column.</exception>
    public static SampleAgent Parse(string id, string text, Func<CallingStyle, string> instructions)
    {
        try
        {
            return Read(id, text, instructions);
        }
        catch (YamlFaultException fault)
        {
            throw new AgentFileException(fault.Message, fault);
        }
    }

    private static SampleAgent Read(string id, string text, Func<CallingStyle, string> instructions)
    {
        var root = new YamlMap(
            YamlMap.Load(text), "An agent", "title", "description", "seen", "model", "style", "instructions", "question", "tools", "settings", "budget");
        var style = Style(root);
        var spec = new AgentSpec(
            root.RequiredText("model"),
            root.Text("instructions") ?? instructions(style),
            root.RequiredText("question").Trim(),
            style,
            [.. root.List("tools").Select(YamlMap.Scalar)],
            YamlSettings.Read(root.Find("settings")),
            Budget(root.Find("budget")));
        return new SampleAgent(id, root.RequiredText("title"), root.RequiredText("description"), root.Text("seen") ?? "", spec);
    }

    private static CallingStyle Style(YamlMap root)
    {
        var name = root.RequiredText("style");
        return Enum.GetValues<CallingStyle>().Where(style => style.ToString().Equals(name, StringComparison.OrdinalIgnoreCase)).Cast<CallingStyle?>().FirstOrDefault()
            ?? throw YamlMap.Fault(root.Required("style"), $"There is no style '{name}'. There are: {string.Join(", ", Enum.GetNames<CallingStyle>())}.");
    }

    private static AgentBudget Budget(YamlNode? node)
    {
        if (node is null)
            return AgentBudget.Default;
        var map = new YamlMap(node, "`budget`", "steps", "tokens", "seconds");
        return new AgentBudget(
            map.Number("steps", 1, AgentBudget.MostSteps) ?? AgentBudget.Default.Steps,
            map.Number("tokens", 1, AgentBudget.MostTokens) ?? AgentBudget.Default.Tokens,
            map.Number("seconds", 1, AgentBudget.MostSeconds) ?? AgentBudget.Default.Seconds);
    }
}
