using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Prompts;

namespace PromptWorkbench.Domain.Techniques;

/// <summary>
/// Two calls (Kojima et al. 2022): the first makes the model reason, the second lets it go on after its own reasoning and the
/// answer trigger, so that the answer can be read off.
/// </summary>
internal sealed class ZeroShotChainOfThought : ITechnique
{
    private const string Reasoning = "reasoning";

    private static readonly TechniqueField AnswerTokens =
        new("answer_tokens", FieldKind.WholeNumber, "Most tokens of the answer", "The limit of the second stage; the paper has 32.") { Least = 1, Most = 100_000 };

    public string Id => "zero-shot-cot";

    public IReadOnlyList<TechniqueField> Fields { get; } =
    [
        TechniqueFields.Question,
        new("reasoning_trigger", FieldKind.Text, "Reasoning trigger", "Stage 1 ends with it."),
        new("answer_trigger", FieldKind.Text, "Answer trigger", "Stage 2 goes on with it after the reasoning and a space. The papers' triggers begin on a new line."),
        AnswerTokens,
        TechniqueFields.Extractor,
    ];

    public IReadOnlyList<TechniqueTemplate> Templates { get; } =
    [
        new(Reasoning, ChatRole.User, "Stage 1: the question"),
        new("answer", ChatRole.Assistant, "Stage 2: the answer so far"),
    ];

    public Composition Compose(TechniqueInput input)
    {
        var form = new FormReader(input);
        var question = new ChatMessage(ChatRole.User, form.Fill(Reasoning, new Dictionary<string, TemplateValue>
        {
            ["question"] = form.Variable("question", form.Required("question", "Write the question first.").Trim()),
            ["reasoning_trigger"] = form.Value("reasoning_trigger", form.Required("reasoning_trigger", "Write the sentence that makes the model reason.").Trim()),
        }));
        var soFar = new ChatMessage(ChatRole.Assistant, form.Fill("answer", new Dictionary<string, TemplateValue>
        {
            [Reasoning] = FormReader.Placeholder(Reasoning),
            ["answer_trigger"] = form.Value("answer_trigger", form.Required("answer_trigger", "Write the words after which the answer comes.").TrimEnd()),
        }));
        var tokens = form.Number(AnswerTokens);
        var reading = form.Reading("extractor");
        return form.Done(
            [],
            new PlannedCall("Stage 1: reasoning", [question], new Dictionary<string, string>(), input.Settings),
            new PlannedCall("Stage 2: answer", [question, soFar], new Dictionary<string, string>(), input.Settings with { MaxTokens = (int?)tokens ?? input.Settings.MaxTokens }, reading, Reasoning));
    }
}
