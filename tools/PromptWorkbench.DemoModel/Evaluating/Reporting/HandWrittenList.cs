using System.Text;
using PromptWorkbench.DemoModel.Evaluating.HandWritten;

namespace PromptWorkbench.DemoModel.Evaluating.Reporting;

/// <summary>The prompts written by hand with their answers, for a person to read.</summary>
internal static class HandWrittenList
{
    public static string Of(HandWrittenResult result)
    {
        var text = new StringBuilder();
        foreach (var (number, (prompt, item)) in result.Answered.Index())
        {
            var answer = item.Replies[^1].Answer;
            var problem = answer.IsCutOff ? "it was cut off" : prompt.Check.Problem(answer.Text);
            text.Append($"\n{number + 1}. {prompt.Skill}: {(problem is null ? "sensible" : $"not sensible, {problem}")}\n\n");
            foreach (var turn in item.Replies[^1].Asked.Turns) Quote(turn.Role, turn.Text);
            Quote("answer", answer.Text);
        }

        return text.ToString();

        void Quote(string who, string said)
        {
            foreach (var (index, line) in said.Trim().Split('\n').Index())
                text.Append($"       {(index == 0 ? $"{who}:" : ""),-10} {line}".TrimEnd()).Append('\n');
        }
    }
}
