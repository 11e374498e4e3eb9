using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Prompts;

namespace PromptWorkbench.Domain.Runs;

/// <summary>The messages of a spec with the variables filled in, or why they could not be.</summary>
public sealed record PromptFilling(IReadOnlyList<ChatMessage> Messages, RunRefused? Refusal)
{
    public static PromptFilling Of(RunSpec spec)
    {
        var filled = new List<ChatMessage>();
        for (var index = 0; index < spec.Messages.Count; index++)
        {
            var message = spec.Messages[index];
            var parsed = PromptTemplate.Parse(message.Content);
            if (!parsed.IsTemplate)
                return Refused(new RunRefused(parsed.Error.Message, index, parsed.Error));
            var text = parsed.Template.Render(spec.Variables);
            if (!text.IsComplete)
                return Refused(new RunRefused(MissingMessage(text.Missing), index, MissingVariables: text.Missing));
            filled.Add(message with { Content = text.Text });
        }

        return filled.Count == 0 || filled.All(message => string.IsNullOrWhiteSpace(message.Content))
            ? Refused(new RunRefused("The prompt is empty. Write a message first."))
            : new PromptFilling(filled, null);
    }

    private static PromptFilling Refused(RunRefused refusal) => new([], refusal);

    private static string MissingMessage(IReadOnlyList<string> names) => names.Count == 1
        ? $"The variable {names[0]} has no value. Fill it in, or take it out of the prompt."
        : $"The variables {string.Join(", ", names)} have no values. Fill them in, or take them out of the prompt.";
}
