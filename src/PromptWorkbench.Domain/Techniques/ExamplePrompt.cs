using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Prompts;

namespace PromptWorkbench.Domain.Techniques;

/// <summary>
/// A prompt of solved examples and a question: one text, or turns of a chat in which the model seems to have answered the
/// examples. What few-shot prompting and few-shot chain of thought have in common.
/// </summary>
internal sealed class ExamplePrompt(TechniqueInput input, bool hasRationale)
{
    public static IReadOnlyList<TechniqueTemplate> Templates { get; } =
    [
        new("prompt", ChatRole.User, "One text"),
        new("turn_instruction", ChatRole.System, "Turns: the instruction"),
        new("turn_input", ChatRole.User, "Turns: an input"),
        new("turn_answer", ChatRole.Assistant, "Turns: an example's answer"),
    ];

    private readonly FormReader form = new(input);

    public Composition Compose()
    {
        CheckRows();
        var used = Used();
        var question = form.Required("question", "Write the question first.");
        var messages = form.Text("form") == "turns" ? Turns(used, question.Trim()) : OneText(used, question.Trim());
        var reading = form.Reading("extractor");
        return form.Done(used, new PlannedCall("Answer", messages, new Dictionary<string, string>(), input.Settings, reading));
    }

    private void CheckRows()
    {
        var seen = new Dictionary<string, int>();
        foreach (var (row, example) in input.Examples.Index())
        {
            if (example.IsBlank)
                continue;
            if (string.IsNullOrWhiteSpace(example.Input))
                Report("has no input");
            if (string.IsNullOrWhiteSpace(example.Label))
                Report("has no label");
            if (hasRationale && string.IsNullOrWhiteSpace(example.Rationale))
                Report("has no steps");
            if (example.Input.Trim() is { Length: > 0 } text && !seen.TryAdd(text, row))
                form.Report("examples", $"Example {row + 1} asks the same as example {seen[text] + 1}: change or remove one.", row);

            void Report(string lack) => form.Report("examples", $"Example {row + 1} {lack}: write it, or remove the row.", row);
        }
    }

    /// <summary>Rows in the order in which they are shown. A k that is too large is reported.</summary>
    private IReadOnlyList<int> Used()
    {
        var rows = input.Examples.Index().Where(row => !row.Item.IsBlank).Select(row => row.Index).ToList();
        var seed = form.Number(TechniqueFields.OrderSeed);
        if (form.Required("k", "Say how many examples to show; 0 asks without one.").Length == 0 || form.Number(TechniqueFields.ExampleCount) is not { } k)
            return [];
        if (k > rows.Count)
        {
            form.Report("k", rows.Count == 1 ? $"k is {k}, but there is only 1 example. Add some, or take fewer." : $"k is {k}, but there are only {rows.Count} examples. Add some, or take fewer.");
            return [];
        }

        return [.. ExampleOrder.Choose(rows.Count, (int)k, seed).Select(index => rows[index])];
    }

    private IReadOnlyList<ChatMessage> OneText(IReadOnlyList<int> used, string question)
    {
        var values = new Dictionary<string, TemplateValue>
        {
            ["instruction"] = Instruction(),
            ["input_word"] = form.Value("input_word", form.Required("input_word", "Name the input, such as Review or Q.")),
            ["output_word"] = form.Value("output_word", form.Required("output_word", "Name the output, such as Label or A.")),
            ["examples"] = new TemplateValue.List([.. used.Select(row => new TemplateValue.Map(Values(row)))]),
            ["question"] = form.Variable("question", question),
        };
        return [new ChatMessage(ChatRole.User, form.Fill("prompt", values))];
    }

    private IReadOnlyList<ChatMessage> Turns(IReadOnlyList<int> used, string question)
    {
        var messages = new List<ChatMessage>();
        var instruction = form.Fill("turn_instruction", new Dictionary<string, TemplateValue> { ["instruction"] = Instruction() });
        if (instruction.Length > 0)
            messages.Add(new ChatMessage(ChatRole.System, instruction));
        foreach (var row in used)
        {
            messages.Add(new ChatMessage(ChatRole.User, form.Fill("turn_input", Values(row))));
            messages.Add(new ChatMessage(ChatRole.Assistant, form.Fill("turn_answer", Values(row))));
        }

        var last = new Dictionary<string, TemplateValue> { ["input"] = form.Variable("question", question) };
        messages.Add(new ChatMessage(ChatRole.User, form.Fill("turn_input", last)));
        return messages;
    }

    private TemplateValue Instruction() => form.Value("instruction", form.Text("instruction").Trim());

    private Dictionary<string, TemplateValue> Values(int row)
    {
        var example = input.Examples[row];
        var values = new Dictionary<string, TemplateValue>
        {
            ["input"] = form.Value($"input_{row + 1}", example.Input.Trim()),
            ["label"] = form.Value($"label_{row + 1}", example.Label.Trim()),
        };
        if (hasRationale)
            values["rationale"] = form.Value($"rationale_{row + 1}", example.Rationale.Trim());
        return values;
    }
}
