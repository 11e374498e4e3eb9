using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Prompts;

namespace PromptWorkbench.Domain.Techniques;

/// <summary>An instruction and a question, no example (Brown et al. 2020; the form with an answer's beginning is Kojima et al.'s).</summary>
internal sealed class ZeroShot : ITechnique
{
    public string Id => "zero-shot";

    public IReadOnlyList<TechniqueField> Fields { get; } =
    [
        TechniqueFields.Instruction,
        TechniqueFields.InputWord with { Hint = "Written before the question, with a colon. May be empty." },
        TechniqueFields.Question,
        TechniqueFields.OutputWord with { Hint = "Written after the question, with a colon: the model goes on from there. May be empty." },
        new("answer_start", FieldKind.Line, "The answer begins with", "Written after the output's name. May be empty."),
        TechniqueFields.Extractor,
    ];

    public IReadOnlyList<TechniqueTemplate> Templates { get; } = [new("prompt", ChatRole.User, "Prompt")];

    public Composition Compose(TechniqueInput input)
    {
        var form = new FormReader(input);
        var question = form.Required("question", "Write the question first.");
        if (form.Text("answer_start").Length > 0 && form.Text("output_word").Length == 0)
            form.Report("answer_start", "It is written after the output's name, which is empty: name the output, or empty this.");
        var prompt = form.Fill("prompt", new Dictionary<string, TemplateValue>
        {
            ["instruction"] = form.Value("instruction", form.Text("instruction").Trim()),
            ["input_word"] = form.Value("input_word", form.Text("input_word")),
            ["question"] = form.Variable("question", question.Trim()),
            ["output_word"] = form.Value("output_word", form.Text("output_word")),
            ["answer_start"] = form.Value("answer_start", form.Text("answer_start")),
        });
        var reading = form.Reading("extractor");
        return form.Done([], new PlannedCall("Answer", [new ChatMessage(ChatRole.User, prompt)], new Dictionary<string, string>(), input.Settings, reading));
    }
}
