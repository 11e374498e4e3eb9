using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Techniques;

/// <summary>The prompts letter by letter, as the papers have them.</summary>
public class RenderingTests
{
    private const string Question = "Tom has 14 apples. He buys 9 more. He gives away 5. How many apples does Tom have now?";

    [Fact]
    public void Zero_shot_on_a_sum_is_the_form_of_Kojima_et_al() =>
        Assert.Equal($"Q: {Question}\nA: The answer (arabic numerals) is", Form.Prompt("zero-shot", Form.Of("zero-shot", "sum")));

    [Fact]
    public void Zero_shot_with_an_instruction_puts_it_first_and_names_nothing() =>
        Assert.Equal(
            "Classify the sentiment of this review as positive or negative.\n\nThe soup was cold and the waiter was rude. I would never go again.",
            Form.Prompt("zero-shot", Form.Of("zero-shot")));

    [Fact]
    public void Few_shot_shows_examples_with_the_answer_is_and_an_empty_line_between() =>
        Assert.Equal(
            $"""
            Q: Anna starts with 25 stickers. She gives away 12. She finds 9 more. How many stickers does Anna have now?
            A: The answer is 22.

            Q: Tom has 21 pencils. He buys 4 more. He finds 8 more. How many pencils does Tom have now?
            A: The answer is 33.

            Q: {Question}
            A:
            """,
            Form.Prompt("few-shot", Form.Of("few-shot", "sums")));

    [Fact]
    public void Few_shot_chain_of_thought_shows_the_steps_before_the_answer() =>
        Assert.Equal(
            $"""
            Q: Anna starts with 25 stickers. She gives away 12. She finds 9 more. How many stickers does Anna have now?
            A: Anna starts with 25. 25 - 12 = 13. Then 13 + 9 = 22. The answer is 22.

            Q: Tom has 21 pencils. He buys 4 more. He finds 8 more. How many pencils does Tom have now?
            A: Tom starts with 21. 21 + 4 = 25. Then 25 + 8 = 33. The answer is 33.

            Q: {Question}
            A:
            """,
            Form.Prompt("few-shot-cot", Form.Of("few-shot-cot")));

    [Fact]
    public void Few_shot_without_an_example_is_zero_shot_with_the_same_instruction()
    {
        var words = new[] { ("instruction", "Label each review blue or green."), ("input_word", "Review"), ("output_word", "Label"), ("k", "0") };
        var fewShot = Form.Of("few-shot").With(words);
        var zeroShot = Form.Of("zero-shot").With([.. words, ("question", fewShot.Values["question"])]);
        Assert.Equal("Label each review blue or green.\n\nReview: What a wonderful movie! I want more.\nLabel:", Form.Prompt("few-shot", fewShot));
        Assert.Equal(Form.Prompt("zero-shot", zeroShot), Form.Prompt("few-shot", fewShot));
    }

    [Fact]
    public void Few_shot_as_turns_lets_the_model_seem_to_have_answered_the_examples()
    {
        var form = Form.Of("few-shot").With(("form", "turns"), ("k", "1"), ("instruction", "Label each review blue or green."));
        Assert.Equal(
            [
                new ChatMessage(ChatRole.System, "Label each review blue or green."),
                new ChatMessage(ChatRole.User, "The food was awful and the service was slow."),
                new ChatMessage(ChatRole.Assistant, "blue"),
                new ChatMessage(ChatRole.User, "What a wonderful movie! I want more."),
            ],
            Form.Sent(Form.Plan("few-shot", form).Calls[0]));
    }

    [Fact]
    public void Zero_shot_chain_of_thought_goes_on_after_its_reasoning_with_the_papers_trigger()
    {
        var calls = Form.Plan("zero-shot-cot", Form.Of("zero-shot-cot", "paper")).Calls;
        var stage1 = new ChatMessage(ChatRole.User, $"Q: {Question}\nA: Let's think step by step.");
        Assert.Equal([stage1], Form.Sent(calls[0]));
        Assert.Equal(
            [stage1, new ChatMessage(ChatRole.Assistant, "14 + 9 = 23. \nTherefore, the answer (arabic numerals) is")],
            Form.Sent(calls[1], "14 + 9 = 23."));
        Assert.Equal((128, 32), (calls[0].Settings.MaxTokens, calls[1].Settings.MaxTokens));
        Assert.Null(calls[0].Reading);
        Assert.Equal("18", calls[1].Reading!.Read(" 18. Or 19.").Answer);
        Assert.Null(calls[1].Spec("demo", null));
    }

    [Fact]
    public void Stage_2_goes_on_even_after_an_empty_reasoning() =>
        Assert.Equal(" The answer is", Form.Sent(Form.Plan("zero-shot-cot", Form.Of("zero-shot-cot")).Calls[1], "")[^1].Content);

    [Fact]
    public void A_persona_is_one_system_message_and_its_control_has_none()
    {
        var calls = Form.Plan("persona", Form.Of("persona")).Calls;
        var question = new ChatMessage(ChatRole.User, "Give me some advice.");
        Assert.Equal([new ChatMessage(ChatRole.System, "You are a pirate captain."), question], Form.Sent(calls[0]));
        Assert.Equal([question], Form.Sent(calls[1]));
        Assert.All(calls, call => Assert.Null(call.TakesOutputAs));
    }

    [Fact]
    public void A_control_can_have_a_neutral_line() =>
        Assert.Equal("You are a helpful assistant.", Form.Sent(Form.Plan("persona", Form.Of("persona").With(("control", "You are a helpful assistant."))).Calls[1])[0].Content);

    [Fact]
    public void The_labels_of_the_examples_are_the_choices_that_an_answer_is_read_from()
    {
        var reading = Form.Plan("few-shot", Form.Of("few-shot")).Calls[0].Reading!;
        Assert.Equal("blue, green", reading.Argument);
        Assert.Equal("green", reading.Read(" green").Answer);
        Assert.Null(reading.Read("positive").Answer);
    }

    [Fact]
    public void The_question_stays_a_variable_of_the_run_so_that_another_can_be_asked()
    {
        var spec = Form.Plan("few-shot", Form.Of("few-shot")).Calls[0].Spec("demo", null)!;
        Assert.EndsWith("Review: {{question}}\nLabel:", Assert.Single(spec.Messages).Content);
        Assert.Equal(["question"], spec.Variables.Keys);
    }
}
