using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Domain.Techniques;
using PromptWorkbench.Storage.PromptFiles;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Techniques;

/// <summary>Forms as the repository's files begin them.</summary>
internal static class Form
{
    public static TechniqueWordings Wordings { get; } = new ServiceCollection()
        .AddPromptFiles(Path.Combine(Repository.Root, "prompts")).BuildServiceProvider().GetRequiredService<ITechniqueFiles>().Read();

    public static TechniqueInput Of(string technique, string? sample = null)
    {
        var wording = Wordings.Find(technique)!;
        var begin = sample is null ? wording.Samples[0] : wording.Samples.Single(known => known.Id == sample);
        return new TechniqueInput(wording.Templates, begin.Values, begin.Examples, begin.Settings);
    }

    public static TechniqueInput With(this TechniqueInput form, params (string Field, string Text)[] values) => form with
    {
        Values = form.Values.Where(pair => values.All(value => value.Field != pair.Key))
            .Concat(values.Select(value => KeyValuePair.Create(value.Field, value.Text))).ToDictionary(),
    };

    public static TechniqueInput WithTemplate(this TechniqueInput form, string name, string text) =>
        form with { Templates = new Dictionary<string, string>(form.Templates) { [name] = text } };

    public static TechniqueInput WithRow(this TechniqueInput form, Example example) => form with { Examples = [.. form.Examples, example] };

    public static Composition Compose(string technique, TechniqueInput form) => TechniqueCatalog.Find(technique)!.Compose(form);

    public static TechniquePlan Plan(string technique, TechniqueInput form)
    {
        var composition = Compose(technique, form);
        Assert.Equal([], composition.Problems);
        return composition.Plan!;
    }

    /// <summary>The messages of a call as they are sent.</summary>
    public static IReadOnlyList<ChatMessage> Sent(PlannedCall call, string? outputBefore = null)
    {
        var filling = PromptFilling.Of(call.Spec("demo", outputBefore)!);
        Assert.Null(filling.Refusal);
        return filling.Messages;
    }

    /// <summary>The one message of a technique that sends one.</summary>
    public static string Prompt(string technique, TechniqueInput form) =>
        Assert.Single(Sent(Assert.Single(Plan(technique, form).Calls))).Content;
}
