using PromptWorkbench.Domain.Extractors;
using PromptWorkbench.Domain.Graders;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Prompts;

namespace PromptWorkbench.Domain.Experiments;

/// <summary>What would make an experiment fail, found before anything is generated.</summary>
public static class ExperimentCheck
{
    /// <summary>Each problem as a sentence a person can act on; empty when the experiment can run.</summary>
    public static IReadOnlyList<string> Problems(ExperimentSpec spec, IModelCatalog models) =>
        [.. Parts(spec), .. Cases(spec), .. Grading(spec.Grading), .. Models(spec, models), .. spec.Prompts.SelectMany(prompt => Prompt(prompt, spec))];

    /// <summary>What is wrong with a way to grade; empty when nothing is.</summary>
    public static IReadOnlyList<string> Problems(GradingSpec grading) => [.. Grading(grading)];

    private static IEnumerable<string> Parts(ExperimentSpec spec)
    {
        if (string.IsNullOrWhiteSpace(spec.Title))
            yield return "The experiment has no title.";
        if (spec.Prompts.Count == 0)
            yield return "There is no prompt.";
        foreach (var twice in spec.Prompts.CountBy(prompt => prompt.Name).Where(name => name.Value > 1))
            yield return $"Two prompts are named '{twice.Key}'. Give each a name of its own.";
        if (spec.Cases.Count == 0)
            yield return "There is no case.";
        if (spec.Repeats is < 1 or > ExperimentSpec.MostRepeats)
            yield return $"Each case can be asked 1 to {ExperimentSpec.MostRepeats} times.";
    }

    private static IEnumerable<string> Cases(ExperimentSpec spec) =>
        from number in Enumerable.Range(1, spec.Cases.Count)
        let expected = spec.Cases[number - 1].Expected
        let unsupported = ExpectedAnswer.Read(expected).Unsupported
        where unsupported is not null
        select $"Case {number} expects '{expected}': there is no grader for promptfoo's '{unsupported}'. If it is the answer itself, write 'equals: {expected}'.";

    private static IEnumerable<string> Grading(GradingSpec grading)
    {
        if (GraderCatalog.Find(grading.GraderId) is null)
            yield return $"There is no grader '{grading.GraderId}'. There are: {string.Join(", ", GraderCatalog.All.Select(grader => grader.Id))}.";
        if (ExtractorCatalog.Find(grading.ExtractorId) is not { } extractor)
            yield return $"There is no extractor '{grading.ExtractorId}'. There are: {string.Join(", ", ExtractorCatalog.All.Select(known => known.Id))}.";
        else if (extractor.ArgumentName is { } name && string.IsNullOrWhiteSpace(grading.ExtractorArgument))
            yield return $"The extractor '{extractor.Id}' needs: {name.ToLowerInvariant()}.";
        else if (extractor.Extract("", grading.ExtractorArgument).Problem is { } problem)
            yield return problem;
        if (grading.Tolerance < 0)
            yield return "The tolerance is below 0.";
    }

    private static IEnumerable<string> Models(ExperimentSpec spec, IModelCatalog models)
    {
        if (spec.ModelIds.Count == 0)
            yield return "No model is chosen.";
        var known = models.List().Select(model => model.Id).ToList();
        foreach (var id in spec.ModelIds.Where(id => !known.Contains(id)))
            yield return $"There is no model '{id}'. There are: {string.Join(", ", known)}.";
    }

    private static IEnumerable<string> Prompt(ExperimentPrompt prompt, ExperimentSpec spec)
    {
        var columns = spec.Cases.SelectMany(@case => @case.Variables.Keys).ToHashSet(StringComparer.Ordinal);
        if (prompt.Messages.All(message => string.IsNullOrWhiteSpace(message.Content)))
            yield return $"Prompt '{prompt.Name}' is empty.";
        foreach (var message in prompt.Messages)
        {
            var parsed = PromptTemplate.Parse(message.Content);
            if (!parsed.IsTemplate)
                yield return $"Prompt '{prompt.Name}': {parsed.Error.Message}";
            else if (parsed.Template.Variables.Where(name => !columns.Contains(name)).ToList() is { Count: > 0 } missing)
                yield return $"Prompt '{prompt.Name}' uses {string.Join(", ", missing)}, but the cases have the columns {string.Join(", ", columns)}.";
        }
    }
}
