using PromptWorkbench.Domain.Techniques;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Techniques;

public class FormProblemTests
{
    [Theory]
    [InlineData("question", " ", "Write the question first.")]
    [InlineData("k", "9", "k is 9, but there are only 8 examples. Add some, or take fewer.")]
    [InlineData("k", "", "Say how many examples to show; 0 asks without one.")]
    [InlineData("k", "-1", "'-1' is not a whole number from 0 to 1000.")]
    [InlineData("k", "two", "'two' is not a whole number from 0 to 1000.")]
    [InlineData("order_seed", "1.5", "'1.5' is not a whole number from 0 to 4294967295.")]
    [InlineData("input_word", "", "Name the input, such as Review or Q.")]
    [InlineData("output_word", "", "Name the output, such as Label or A.")]
    [InlineData("extractor", "gone", "Choose how the answer is found.")]
    [InlineData("answer_form", "it is {{label", "Line 1, column 7: This `{{` is not closed. `}}` was expected.")]
    [InlineData("answer_form", "{{rationale}} {{label}}", "There is no `{{rationale}}` here. Known are: examples, input_word, instruction, output_word, question.")]
    public void A_field_of_few_shot_that_cannot_be_used_is_named(string field, string text, string message)
    {
        var problem = Assert.Single(Form.Compose("few-shot", Form.Of("few-shot").With((field, text))).Problems);
        Assert.Equal((field, message), (problem.Field, problem.Message));
    }

    [Theory]
    [InlineData("A new one.", "", "Example 9 has no label: write it, or remove the row.")]
    [InlineData(" ", "blue", "Example 9 has no input: write it, or remove the row.")]
    [InlineData("It made me angry. The story was boring. ", "green", "Example 9 asks the same as example 3: change or remove one.")]
    public void An_example_that_cannot_be_used_is_named_by_its_row(string input, string label, string message)
    {
        var problem = Assert.Single(Form.Compose("few-shot", Form.Of("few-shot").WithRow(new Example(input, label))).Problems);
        Assert.Equal(("examples", message, 8), (problem.Field, problem.Message, problem.Row));
    }

    [Fact]
    public void A_row_in_which_nothing_is_written_yet_is_left_out()
    {
        var form = Form.Of("few-shot");
        form = form with { Examples = [form.Examples[0], new Example("", " "), form.Examples[1]] };
        Assert.Equal([0, 2], Form.Plan("few-shot", form.With(("k", "2"))).UsedExamples);
        Assert.Equal("k is 3, but there are only 2 examples. Add some, or take fewer.", Assert.Single(Form.Compose("few-shot", form.With(("k", "3"))).Problems).Message);
    }

    [Fact]
    public void An_example_of_a_chain_of_thought_needs_its_steps()
    {
        var form = Form.Of("few-shot-cot").WithRow(new Example("What is 2 + 3?", "5"));
        Assert.Equal("Example 4 has no steps: write it, or remove the row.", Assert.Single(Form.Compose("few-shot-cot", form).Problems).Message);
    }

    [Fact]
    public void A_template_that_was_changed_for_the_worse_says_where()
    {
        var problem = Assert.Single(Form.Compose("few-shot", Form.Of("few-shot").WithTemplate("prompt", "Well\n{% if x %}")).Problems);
        Assert.Equal(("prompt", 2, 1), (problem.Field, problem.Error!.Line, problem.Error.Column));
        Assert.StartsWith("Line 2, column 1: `{% if %}` is Jinja syntax.", problem.Message);
    }

    [Fact]
    public void A_template_with_a_name_that_does_not_exist_says_which_do() =>
        Assert.Equal(
            "There is no `{{query}}` here. Known are: control, persona, question.",
            Assert.Single(Form.Compose("persona", Form.Of("persona").WithTemplate("question_line", "{{query}}")).Problems).Message);

    [Fact]
    public void Every_problem_of_a_form_is_told_at_once() =>
        Assert.Equal(
            ["k", "question", "extractor"],
            Form.Compose("few-shot", Form.Of("few-shot").With(("k", "99"), ("question", ""), ("extractor", ""))).Problems.Select(problem => problem.Field));

    [Fact]
    public void An_extractor_without_the_choices_it_needs_asks_for_them() =>
        Assert.Equal(
            ("extractor", "Choices, separated by commas: write them, or find the answer in another way."),
            Assert.Single(Form.Compose("zero-shot", Form.Of("zero-shot").With(("extractor_argument", ""))).Problems) is var problem ? (problem.Field, problem.Message) : default);

    [Fact]
    public void The_beginning_of_an_answer_needs_a_name_of_the_output_before_it() =>
        Assert.Equal("answer_start", Assert.Single(Form.Compose("zero-shot", Form.Of("zero-shot", "sum").With(("output_word", ""))).Problems).Field);
}
