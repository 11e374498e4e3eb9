using PromptWorkbench.Domain.Extractors;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Domain.Techniques;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Techniques;

public class TechniqueContractTests
{
    public static TheoryData<string> Ids => [.. TechniqueCatalog.All.Select(technique => technique.Id)];

    public static TheoryData<string, string> Samples =>
        [.. Form.Wordings.Wordings.SelectMany(wording => wording.Samples.Select(sample => (wording.Id, sample.Id)))];

    [Fact]
    public void The_catalog_lists_every_implementation_under_a_name_of_its_own_that_can_be_a_tag()
    {
        var implementations = typeof(ITechnique).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(ITechnique)) && !type.IsInterface);
        Assert.Equal(implementations.ToHashSet(), TechniqueCatalog.All.Select(technique => technique.GetType()).ToHashSet());
        Assert.Distinct(TechniqueCatalog.All.Select(technique => technique.Id));
        Assert.All(TechniqueCatalog.All, technique => Assert.Equal((technique.Id, null), RunTag.Read(technique.Id)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_its_words_in_a_file_with_a_source_and_a_line_on_when_it_does_not_help(string id)
    {
        Assert.Equal([], Form.Wordings.Problems);
        var wording = Form.Wordings.Find(id)!;
        Assert.All([wording.Name, wording.Purpose, wording.DoesNotHelp, wording.Source.Authors, wording.Source.Title], text => Assert.NotEqual("", text));
        Assert.Matches(@"^\d{4}\.\d{5}$", wording.Source.ArXiv);
        Assert.InRange(wording.Source.Year, 2020, 2026);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_file_has_the_templates_that_are_filled_in_and_names_only_fields_of_the_form(string id)
    {
        var (technique, wording) = (TechniqueCatalog.Find(id)!, Form.Wordings.Find(id)!);
        Assert.Equal(technique.Templates.Select(template => template.Name).Order(), wording.Templates.Keys.Order());
        var fields = technique.Fields.Select(field => field.Id).Append("extractor_argument").ToHashSet();
        Assert.Empty(wording.Choices.Keys.Except(fields));
        Assert.Empty(wording.Samples.SelectMany(sample => sample.Values.Keys).Except(fields));
        Assert.Empty(fields.Intersect(wording.Templates.Keys));
        Assert.Distinct(technique.Fields.Select(field => field.Id));
        Assert.Distinct(wording.Samples.Select(sample => sample.Id));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_composes_into_calls_that_end_with_the_question_or_a_begun_answer(string id, string sample)
    {
        var form = Form.Of(id, sample);
        var plan = Form.Plan(id, form);
        Assert.InRange(plan.Calls.Count, 1, 2);
        Assert.All(plan.Calls, call =>
        {
            var sent = Form.Sent(call, "so far");
            Assert.Contains(form.Values["question"], sent.Last(message => message.Role == ChatRole.User).Content);
            Assert.Equal(call.TakesOutputAs is null ? ChatRole.User : ChatRole.Assistant, sent[^1].Role);
            Assert.NotNull(call.Settings.MaxTokens);
        });
        Assert.Null(plan.Calls[0].TakesOutputAs);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_empty_form_is_refused_with_the_question_named_and_nothing_thrown(string id)
    {
        var empty = new TechniqueInput(new Dictionary<string, string>(), new Dictionary<string, string>(), [], new SamplingSettings());
        var composition = Form.Compose(id, empty);
        Assert.False(composition.IsPlan);
        Assert.Contains(composition.Problems, problem => problem is { Field: "question", Message: "Write the question first." });
        var fields = TechniqueCatalog.Find(id)!.Fields.Select(field => field.Id).ToHashSet();
        Assert.All(composition.Problems, problem => Assert.Contains(problem.Field, fields));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Braces_in_what_a_person_wrote_reach_the_model_as_they_are(string id)
    {
        const string text = "Say {{nothing}} about {% if x %} and {\"a\": 1}.";
        var form = Form.Of(id).With(("question", text), ("instruction", text));
        Assert.All(Form.Plan(id, form).Calls, call => Assert.Contains(text, Form.Sent(call, text).Last(message => message.Role == ChatRole.User).Content));
    }

    [Fact]
    public void Every_extractor_that_a_sample_names_exists() =>
        Assert.All(
            Form.Wordings.Wordings.SelectMany(wording => wording.Samples).Where(sample => sample.Values.ContainsKey("extractor")),
            sample => Assert.NotNull(ExtractorCatalog.Find(sample.Values["extractor"])));
}
