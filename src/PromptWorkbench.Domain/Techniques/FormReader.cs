using System.Globalization;
using PromptWorkbench.Domain.Extractors;
using PromptWorkbench.Domain.Prompts;

namespace PromptWorkbench.Domain.Techniques;

/// <summary>
/// Reads one form and fills in its templates, gathering every problem on the way. What a person wrote is text, not template:
/// the question, and every text with a brace in it, goes into the messages as a variable, so that its braces stay as they are.
/// </summary>
internal sealed class FormReader(TechniqueInput input)
{
    private readonly Dictionary<string, string> variables = [];
    private readonly List<TechniqueProblem> problems = [];

    public string Text(string field) => input.Values.GetValueOrDefault(field) ?? "";

    public string Required(string field, string problem)
    {
        var text = Text(field);
        if (string.IsNullOrWhiteSpace(text))
            Report(field, problem);
        return text;
    }

    /// <summary>The number of a field; null when it is empty or, reported, no number in the field's range.</summary>
    public uint? Number(TechniqueField field)
    {
        var text = Text(field.Id).Trim();
        if (text.Length == 0)
            return null;
        if (uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= field.Least && number <= field.Most)
            return number;
        Report(field.Id, $"'{text}' is not a whole number from {field.Least} to {field.Most}.");
        return null;
    }

    /// <summary>How the answer is found. The labels of the examples are the choices when no others are named.</summary>
    public AnswerReading? Reading(string field)
    {
        var argument = Text($"{field}_argument").Trim();
        if (ExtractorCatalog.Find(Text(field)) is not { } extractor)
        {
            Report(field, "Choose how the answer is found.");
            return null;
        }

        if (extractor.ArgumentName is not { } name)
            return new AnswerReading(extractor, "");
        if (argument.Length == 0 && extractor is NamedChoice)
            argument = string.Join(", ", input.Examples.Select(example => example.Label.Trim()).Where(label => label.Length > 0).Distinct());
        if (argument.Length == 0)
            Report(field, $"{name}: write them, or find the answer in another way.");
        return new AnswerReading(extractor, argument);
    }

    /// <summary>A text as a value for the templates.</summary>
    /// <param name="name">Name of the variable that it becomes if it has to be one.</param>
    /// <param name="text">The text.</param>
    public TemplateValue Value(string name, string text) => text.Contains('{') ? Variable(name, text) : new TemplateValue.Text(text);

    /// <summary>A value that stays a variable in the messages.</summary>
    public TemplateValue Variable(string name, string text)
    {
        variables[name] = text;
        return Placeholder(name);
    }

    /// <summary>A variable that gets its value when the run is made.</summary>
    public static TemplateValue Placeholder(string name) => new TemplateValue.Text($"{{{{{name}}}}}");

    /// <summary>A template with its values; empty, and reported, when it cannot be filled in.</summary>
    /// <param name="name">Name of the template. A partial is another template or a field of its name.</param>
    /// <param name="values">Values by name.</param>
    public string Fill(string name, IReadOnlyDictionary<string, TemplateValue> values)
    {
        var parsed = PromptTemplate.Parse(input.Templates.GetValueOrDefault(name) ?? "", Partial);
        if (!parsed.IsTemplate)
        {
            var own = parsed.Error with { Partial = null };
            Report(parsed.Error.Partial ?? name, own.Message, error: own);
            return "";
        }

        var filled = parsed.Template.Render(new TemplateValue.Map(values));
        if (filled.IsComplete)
            return filled.Text;
        Report(Owner(name, filled.Missing[0]), $"There is no {string.Join(" and no ", filled.Missing.Select(missing => $"`{{{{{missing}}}}}`"))} here. Known are: {string.Join(", ", values.Keys.Order(StringComparer.Ordinal))}.");
        return "";
    }

    public void Report(string field, string message, int? row = null, TemplateError? error = null)
    {
        var problem = new TechniqueProblem(field, message, row, error);
        if (!problems.Contains(problem))
            problems.Add(problem);
    }

    /// <summary>The plan, unless something was reported.</summary>
    public Composition Done(IReadOnlyList<int> usedExamples, params PlannedCall[] calls) => problems.Count > 0
        ? new Composition(problems)
        : new Composition(new TechniquePlan([.. calls.Select(call => call with { Variables = Used(call) })], usedExamples));

    private string? Partial(string name) => input.Templates.GetValueOrDefault(name) ?? input.Values.GetValueOrDefault(name);

    /// <summary>Which text uses a name: the template itself, or the field it includes.</summary>
    private string Owner(string template, string missing) =>
        input.Values.Where(pair => PromptTemplate.Parse(pair.Value).Template?.Variables.Contains(missing) == true)
            .Select(pair => pair.Key)
            .FirstOrDefault(field => input.Templates[template].Contains($"{{{{> {field}}}}}", StringComparison.Ordinal), template);

    private IReadOnlyDictionary<string, string> Used(PlannedCall call)
    {
        var names = call.Messages.SelectMany(message => PromptTemplate.Parse(message.Content).Template?.Variables ?? []).ToHashSet();
        return variables.Where(pair => names.Contains(pair.Key)).ToDictionary();
    }
}
