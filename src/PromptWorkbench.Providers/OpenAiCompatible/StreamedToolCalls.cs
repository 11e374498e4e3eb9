using System.Text;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.OpenAiCompatible;

/// <summary>
/// Puts streamed calls together. A piece belongs to the call of its `index`; where a server leaves that out, a piece with an `id` begins
/// a call and one without goes on with the last.
/// </summary>
internal sealed class StreamedToolCalls
{
    private readonly List<Call> _calls = [];

    public void Take(IEnumerable<WireToolCall> pieces)
    {
        foreach (var piece in pieces)
        {
            var call = Find(piece);
            if (piece.Id is { Length: > 0 } id)
                call.Id = id;
            call.Name.Append(piece.Function?.Name);
            call.Arguments.Append(piece.Function?.Arguments);
        }
    }

    /// <summary>The calls in the order they began; empty when there are none. A call that got no id has one made up.</summary>
    public IReadOnlyList<ToolCall> All =>
        [.. _calls.Select(call => new ToolCall(
            call.Id ??= $"call_{Guid.NewGuid():N}",
            call.Name.ToString(),
            call.Arguments.Length > 0 ? call.Arguments.ToString() : "{}"))];

    private Call Find(WireToolCall piece)
    {
        var known = piece.Index is { } index
            ? _calls.Find(call => call.Index == index)
            : piece.Id is { Length: > 0 } id ? _calls.Find(call => call.Id == id) : _calls.LastOrDefault();
        if (known is not null)
            return known;
        var begun = new Call(piece.Index);
        _calls.Add(begun);
        return begun;
    }

    private sealed class Call(int? index)
    {
        public int? Index { get; } = index;

        public string? Id { get; set; }

        public StringBuilder Name { get; } = new();

        public StringBuilder Arguments { get; } = new();
    }
}
