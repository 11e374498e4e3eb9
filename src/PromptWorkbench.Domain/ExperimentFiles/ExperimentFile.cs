using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptFiles;
using PromptWorkbench.Domain.Yaml;
using YamlDotNet.RepresentationModel;

namespace PromptWorkbench.Domain.ExperimentFiles;

/// <summary>Reads an experiment from YAML: title, description, models, prompts, cases, grader, extractor, settings, repeats, threshold.</summary>
public static class ExperimentFile
{
    /// <param name="id">Id of the experiment.</param>
    /// <param name="text">The YAML text.</param>
    /// <param name="beside">Gives the text of a file that lies beside this one, or null when there is none.</param>
    /// <exception cref="ExperimentFileException">The text is no experiment; the message names line and column.</exception>
    public static SampleExperiment Parse(string id, string text, Func<string, string?> beside)
    {
        try
        {
            return Read(id, text, beside);
        }
        catch (YamlFaultException fault)
        {
            throw new ExperimentFileException(fault.Message, fault);
        }
    }

    private static SampleExperiment Read(string id, string text, Func<string, string?> beside)
    {
        var root = new YamlMap(YamlMap.Load(text), "An experiment", "title", "description", "models", "prompts", "cases", "grader", "extractor", "settings", "repeats", "threshold");
        var spec = new ExperimentSpec(
            root.RequiredText("title"),
            [.. root.List("prompts").Select(node => Prompt(node, beside))],
            [.. root.List("models").Select(YamlMap.Scalar)],
            Cases(root.Required("cases"), beside),
            YamlSettings.Read(root.Find("settings")),
            Grading(root),
            root.Number("threshold", 0.0, 1.0))
        {
            Repeats = root.Number("repeats", 1, ExperimentSpec.MostRepeats) ?? 1,
        };
        return new SampleExperiment(id, root.Text("description") ?? "", spec);
    }

    private static ExperimentPrompt Prompt(YamlNode node, Func<string, string?> beside)
    {
        var map = new YamlMap(node, "A prompt", "name", "system", "user", "file", "threshold");
        var threshold = map.Number("threshold", 0.0, 1.0);
        if (map.Find("file") is { } file)
            return new ExperimentPrompt(map.RequiredText("name"), PromptFileBeside(file, beside).Messages, threshold);
        var messages = new List<ChatMessage>();
        if (map.Text("system") is { } system)
            messages.Add(new ChatMessage(ChatRole.System, system));
        messages.Add(new ChatMessage(ChatRole.User, map.RequiredText("user").TrimEnd('\n')));
        return new ExperimentPrompt(map.RequiredText("name"), messages, threshold);
    }

    private static PromptFile PromptFileBeside(YamlNode node, Func<string, string?> beside) =>
        Beside(node, beside, text => PromptFile.Parse(YamlMap.Scalar(node), text));

    private static IReadOnlyList<ExperimentCase> Cases(YamlNode node, Func<string, string?> beside) => node switch
    {
        YamlScalarNode => Beside(node, beside, CaseTable.Parse),
        YamlSequenceNode { Children.Count: > 0 } list => [.. list.Children.Select(Case)],
        _ => throw YamlMap.Fault(node, "`cases` must be the name of a CSV file beside this one, or a list of cases."),
    };

    private static ExperimentCase Case(YamlNode node)
    {
        var map = node as YamlMappingNode ?? throw YamlMap.Fault(node, "A case must be `variable: value` lines with `expected`.");
        var values = map.Children.ToDictionary(pair => YamlMap.Scalar(pair.Key), pair => YamlMap.Scalar(pair.Value));
        return values.Remove("expected", out var expected)
            ? new ExperimentCase(values, expected)
            : throw YamlMap.Fault(node, "The case has no `expected`.");
    }

    private static GradingSpec Grading(YamlMap root)
    {
        var grader = root.Required("grader") is YamlMappingNode settings ? new YamlMap(settings, "A grader", "name", "tolerance") : null;
        var extractor = root.Find("extractor") is YamlMappingNode arguments ? new YamlMap(arguments, "An extractor", "name", "argument") : null;
        return new GradingSpec(
            grader?.RequiredText("name") ?? root.RequiredText("grader"),
            extractor?.RequiredText("name") ?? root.Text("extractor") ?? "whole-text",
            extractor?.Text("argument") ?? "",
            grader?.Number("tolerance", 0m, decimal.MaxValue) ?? 0);
    }

    private static T Beside<T>(YamlNode node, Func<string, string?> beside, Func<string, T> read)
    {
        var name = YamlMap.Scalar(node);
        var text = beside(name) ?? throw YamlMap.Fault(node, $"There is no file `{name}` beside this one.");
        try
        {
            return read(text);
        }
        catch (FormatException fault)
        {
            throw YamlMap.Fault(node, $"{name}: {fault.Message}");
        }
    }
}
