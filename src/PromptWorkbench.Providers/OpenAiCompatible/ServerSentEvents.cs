using System.Runtime.CompilerServices;
using System.Text;

namespace PromptWorkbench.Providers.OpenAiCompatible;

internal sealed record ServerSentEvent(string Name, string Data);

// https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
internal static class ServerSentEvents
{
    public static async IAsyncEnumerable<ServerSentEvent> ReadAsync(
        Stream stream,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        var name = "";
        var data = new List<string>();
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Length == 0)
            {
                if (data.Count > 0)
                    yield return new ServerSentEvent(name.Length == 0 ? "message" : name, string.Join('\n', data));
                name = "";
                data.Clear();
                continue;
            }

            var (field, value) = Split(line);
            if (field == "data")
                data.Add(value);
            else if (field == "event")
                name = value;
        }
    }

    // A comment begins with a colon: its field name is empty, and so it is ignored like any unknown field.
    private static (string Field, string Value) Split(string line)
    {
        var colon = line.IndexOf(':');
        if (colon < 0)
            return (line, "");
        var value = line.AsSpan(colon + 1);
        return (line[..colon], (value.StartsWith(" ") ? value[1..] : value).ToString());
    }
}
