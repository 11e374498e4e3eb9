using PromptWorkbench.DemoModel.Tokenizing;

namespace PromptWorkbench.DemoModel.Corpus;

/// <summary>Writes a conversation as the model's chat template (template.jinja) does.</summary>
internal static class ChatMarkup
{
    /// <summary>All of it, in pieces that are learnt or only read.</summary>
    public static IReadOnlyList<Segment> Write(Conversation conversation)
    {
        var segments = new List<Segment>();
        var turns = conversation.Turns;
        var system = turns is [{ Role: Turn.System } first, ..] ? first.Text : null;
        if (conversation.Tools.Count > 0)
        {
            Open(Turn.System);
            segments.Add(new Segment($"{(system is null ? string.Empty : system + "\n")}Tools:{string.Concat(conversation.Tools.Select(Line))}"));
            Close(0);
        }

        foreach (var turn in turns.Skip(conversation.Tools.Count > 0 && system is not null ? 1 : 0))
        {
            Open(turn.Role);
            segments.AddRange(turn.Segments);
            Close(turn.Role == Turn.Assistant && turn.Segments.Any(segment => segment.Weight > 0) ? 1 : 0);
        }

        return segments;

        void Open(string role) => segments.Add(new Segment($"{SpecialToken.StartOfTurn}{role}\n"));

        void Close(double weight)
        {
            segments.Add(new Segment(SpecialToken.EndOfTurn, weight));
            segments.Add(new Segment("\n"));
        }
    }

    private static string Line(ToolOffer tool)
    {
        var arguments = string.Join(", ", tool.Arguments.Select(name => $"\"{name}\": \"string\""));
        return $"\n{{\"name\": \"{tool.Name}\", \"description\": \"{tool.Description}\", \"parameters\": {{{arguments}}}}}";
    }
}
