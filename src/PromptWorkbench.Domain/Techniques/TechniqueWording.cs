using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Yaml;
using YamlDotNet.RepresentationModel;

namespace PromptWorkbench.Domain.Techniques;

/// <summary>The words of a technique: what lies in `prompts/techniques/{Id}.yaml`.</summary>
/// <param name="Id">Id of the <see cref="ITechnique"/>, which is the file's name.</param>
/// <param name="Name">Title shown to people.</param>
/// <param name="Purpose">What it does, in one sentence.</param>
/// <param name="DoesNotHelp">When it does not help, in one to three sentences.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Templates">Templates by name.</param>
/// <param name="Choices">Known wordings by the id of the field that takes them.</param>
/// <param name="Samples">Forms to begin with, at least one; the first is shown first.</param>
public sealed record TechniqueWording(
    string Id,
    string Name,
    string Purpose,
    string DoesNotHelp,
    TechniqueSource Source,
    IReadOnlyDictionary<string, string> Templates,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Choices,
    IReadOnlyList<TechniqueSample> Samples)
{
    /// <summary>Reads a file's text.</summary>
    /// <exception cref="FormatException">The text is not in the format; the message names line and column.</exception>
    public static TechniqueWording Parse(string id, string text)
    {
        var root = new YamlMap(YamlMap.Load(text), "A technique", "name", "purpose", "does_not_help", "source", "templates", "choices", "samples");
        return new TechniqueWording(
            id,
            root.RequiredText("name"),
            root.RequiredText("purpose"),
            root.RequiredText("does_not_help"),
            ReadSource(root.Required("source")),
            ReadTexts(root.Required("templates"), "`templates`"),
            root.Find("choices") is { } choices ? ReadChoices(choices) : new Dictionary<string, IReadOnlyList<string>>(),
            [.. root.List("samples").Select(ReadSample)]);
    }

    private static TechniqueSource ReadSource(YamlNode node)
    {
        var map = new YamlMap(node, "`source`", "authors", "year", "title", "arxiv");
        return new TechniqueSource(
            map.RequiredText("authors"),
            map.Number("year", 1950, 2100) ?? throw YamlMap.Fault(node, "`source` has no `year`."),
            map.RequiredText("title"),
            map.RequiredText("arxiv"));
    }

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> ReadChoices(YamlNode node)
    {
        var map = new YamlMap(node, "`choices`");
        return map.Entries.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)[.. map.List(entry.Key).Select(YamlMap.Scalar)]);
    }

    private static IReadOnlyDictionary<string, string> ReadTexts(YamlNode node, string what) =>
        new YamlMap(node, what).Entries.ToDictionary(entry => entry.Key, entry => YamlMap.Scalar(entry.Value));

    private static TechniqueSample ReadSample(YamlNode node)
    {
        var map = new YamlMap(node, "A sample", "id", "name", "note", "values", "examples", "settings");
        return new TechniqueSample(
            map.RequiredText("id"),
            map.RequiredText("name"),
            map.RequiredText("note"),
            ReadTexts(map.Required("values"), "`values`"),
            map.Find("examples") is null ? [] : [.. map.List("examples").Select(ReadExample)],
            YamlSettings.Read(map.Find("settings")));
    }

    private static Example ReadExample(YamlNode node)
    {
        var map = new YamlMap(node, "An example", "input", "label", "rationale");
        return new Example(map.RequiredText("input"), map.RequiredText("label"), map.Text("rationale") ?? "");
    }
}

/// <param name="Authors">Whose it is, as it is cited.</param>
/// <param name="Year">Year of publication.</param>
/// <param name="Title">Title of the paper.</param>
/// <param name="ArXiv">Its arXiv id.</param>
public sealed record TechniqueSource(string Authors, int Year, string Title, string ArXiv)
{
    public string Url => $"https://arxiv.org/abs/{ArXiv}";
}

/// <param name="Id">Name within the technique, for addresses.</param>
/// <param name="Name">Title shown to people.</param>
/// <param name="Note">What there is to see with the demo model.</param>
/// <param name="Values">Texts by field id.</param>
/// <param name="Examples">Rows of the examples.</param>
/// <param name="Settings">Sampler settings to begin with.</param>
public sealed record TechniqueSample(
    string Id,
    string Name,
    string Note,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyList<Example> Examples,
    SamplingSettings Settings);
