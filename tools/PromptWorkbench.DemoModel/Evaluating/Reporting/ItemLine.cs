using System.Text.Encodings.Web;
using System.Text.Json;
using PromptWorkbench.DemoModel.Evaluating.Answering;

namespace PromptWorkbench.DemoModel.Evaluating.Reporting;

/// <summary>An item as a line of JSON.</summary>
internal static class ItemLine
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(string figure, EvaluatedItem item)
    {
        var tally = item.Tally;
        return JsonSerializer.Serialize(new { figure, tally.Right, tally.Wrong, tally.Unparsed, tally.CutOff, Replies = item.Replies.Select(Written) }, Format);
    }

    private static object Written(Reply reply) => new { Asked = ChatWire.Messages(reply.Asked), Answer = reply.Answer.Text, reply.Answer.IsCutOff };
}
