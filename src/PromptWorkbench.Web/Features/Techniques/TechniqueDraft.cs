using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Techniques;
using PromptWorkbench.Web.Components.Settings;

namespace PromptWorkbench.Web.Features.Techniques;

/// <summary>What is in the form. It outlives a change of technique: fields of the same id keep their content.</summary>
public sealed record TechniqueDraft
{
    private const string Extractor = "extractor";
    private const string ExtractorArgument = "extractor_argument";

    /// <summary>The sample it began as.</summary>
    public string SampleId { get; init; } = "";

    /// <summary>Whether the person has changed anything since.</summary>
    public bool IsEdited { get; init; }

    /// <summary>Texts by field id, also of fields that the technique at hand does not have.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<Example> Examples { get; init; } = [];

    /// <summary>Templates that the person has changed, by technique and name.</summary>
    public IReadOnlyDictionary<(string Technique, string Name), string> Templates { get; init; } = new Dictionary<(string, string), string>();

    public SamplingSettings Settings { get; init; } = new();

    public RejectedSettings Rejected { get; init; } = RejectedSettings.None;

    public static TechniqueDraft From(TechniqueSample sample) => new()
    {
        SampleId = sample.Id,
        Values = sample.Values,
        Examples = sample.Examples,
        Settings = sample.Settings,
    };

    public string Value(string field) => Values.GetValueOrDefault(field) ?? "";

    public TechniqueDraft WithValue(string field, string text) =>
        this with { IsEdited = true, Values = new Dictionary<string, string>(Values) { [field] = text } };

    public TechniqueDraft WithExamples(IReadOnlyList<Example> examples) => this with { IsEdited = true, Examples = examples };

    public TechniqueDraft WithSettings(SamplingSettings settings, RejectedSettings rejected) =>
        this with { IsEdited = true, Settings = settings, Rejected = rejected };

    public string Template(TechniqueWording wording, string name) =>
        Templates.GetValueOrDefault((wording.Id, name)) ?? wording.Templates.GetValueOrDefault(name) ?? "";

    public bool HasChanged(TechniqueWording wording, string name) => Template(wording, name) != wording.Templates.GetValueOrDefault(name);

    /// <param name="wording">The technique whose template it is.</param>
    /// <param name="name">Name of the template.</param>
    /// <param name="text">The new text; null takes the file's again.</param>
    public TechniqueDraft WithTemplate(TechniqueWording wording, string name, string? text)
    {
        var templates = Templates.Where(pair => pair.Key != (wording.Id, name)).ToDictionary();
        if (text is not null)
            templates[(wording.Id, name)] = text;
        return this with { IsEdited = true, Templates = templates };
    }

    /// <summary>
    /// The form of another technique. What the person wrote goes along; a form that is still a sample's gives way to the other
    /// technique's own. The token limit is always the other's: a label takes eight tokens, a chain of thought a hundred.
    /// </summary>
    public TechniqueDraft CarriedTo(TechniqueWording wording)
    {
        var sample = wording.Samples[0];
        if (!IsEdited)
            return From(sample);
        var values = new Dictionary<string, string>(sample.Values);
        foreach (var (field, text) in Values)
            values[field] = text;
        if (Value(Extractor) == "choice" && Value(ExtractorArgument).Length == 0)
            values[ExtractorArgument] = string.Join(", ", Examples.Select(example => example.Label.Trim()).Where(label => label.Length > 0).Distinct());
        return this with
        {
            SampleId = "",
            Values = values,
            Examples = Examples.Count > 0 ? Examples : sample.Examples,
            Settings = Settings with { MaxTokens = sample.Settings.MaxTokens },
        };
    }

    public TechniqueInput Input(ITechnique technique, TechniqueWording wording) => new(
        technique.Templates.ToDictionary(template => template.Name, template => Template(wording, template.Name)),
        Values,
        Examples,
        Settings);
}
