using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Prompts;

namespace PromptWorkbench.Domain.Techniques;

/// <summary>The same question with a persona and with a neutral control, at the same time (Zheng et al. 2023 has that control).</summary>
internal sealed class Persona : ITechnique
{
    public string Id => "persona";

    public IReadOnlyList<TechniqueField> Fields { get; } =
    [
        new("persona", FieldKind.Line, "Persona", "Who answers, with its article."),
        new("control", FieldKind.Line, "Neutral control", "The system message beside it. Empty: none."),
        TechniqueFields.Question,
    ];

    public IReadOnlyList<TechniqueTemplate> Templates { get; } =
    [
        new("persona_line", ChatRole.System, "Persona"),
        new("control_line", ChatRole.System, "Neutral control"),
        new("question_line", ChatRole.User, "Question"),
    ];

    public Composition Compose(TechniqueInput input)
    {
        var form = new FormReader(input);
        var values = new Dictionary<string, TemplateValue>
        {
            ["persona"] = form.Value("persona", form.Required("persona", "Say who answers, such as: a pirate captain.").Trim()),
            ["control"] = form.Value("control", form.Text("control").Trim()),
            ["question"] = form.Variable("question", form.Required("question", "Write the question first.").Trim()),
        };
        var question = new ChatMessage(ChatRole.User, form.Fill("question_line", values));
        return form.Done([], Call("With the persona", "persona_line"), Call("Neutral control", "control_line"));

        PlannedCall Call(string title, string template)
        {
            var system = form.Fill(template, values);
            return new PlannedCall(
                title,
                system.Length > 0 ? [new ChatMessage(ChatRole.System, system), question] : [question],
                new Dictionary<string, string>(),
                input.Settings);
        }
    }
}
