using PromptWorkbench.Inference.Running;

namespace PromptWorkbench.Inference.ToolCalls;

/// <summary>
/// Reads <see cref="HermesFormat"/>. Whitespace that touches a call belongs to the format and is left out. A call is recognised as none
/// at the first character that cannot be part of one; its tag is then text, and what follows is read anew.
/// </summary>
internal sealed class HermesReader : IToolCallReader
{
    private string held;
    private int given;
    private bool afterCall;

    public HermesReader(string begun)
    {
        (held, given) = (begun, begun.Length);
        Scan(ends: false);
    }

    public IReadOnlyList<GenerationEvent> Push(string text)
    {
        held += text;
        return Scan(ends: false);
    }

    public IReadOnlyList<GenerationEvent> Finish() => Scan(ends: true);

    private List<GenerationEvent> Scan(bool ends)
    {
        var found = new List<GenerationEvent>();
        for (;;)
        {
            var tag = held.IndexOf(HermesFormat.Open, StringComparison.Ordinal);
            if (tag < 0)
            {
                Show(ends ? held.Length : CertainLength(), found);
                return found;
            }

            var call = HermesCall.Read(held[(tag + HermesFormat.Open.Length)..]);
            if (!call.IsPossible || (ends && call.Call is null))
            {
                Show(tag + HermesFormat.Open.Length, found);
                continue;
            }

            Show(held.AsSpan(0, tag).TrimEnd().Length, found);
            if (call.Call is null) return found;
            TakeCall(call, found);
        }
    }

    private void TakeCall(HermesCall call, List<GenerationEvent> found)
    {
        var length = held.IndexOf(HermesFormat.Open, StringComparison.Ordinal) + HermesFormat.Open.Length + call.Length;
        var isGiven = given >= length;
        Take(length);
        afterCall = true;
        if (!isGiven) found.Add(call.Call!);
    }

    private void Show(int length, List<GenerationEvent> found)
    {
        var skipped = Math.Min(given, length);
        var text = Take(length);
        if (afterCall)
        {
            var trimmed = text.TrimStart();
            skipped = Math.Max(0, skipped - (text.Length - trimmed.Length));
            (text, afterCall) = (trimmed, trimmed.Length == 0);
        }

        if (text.Length > skipped) found.Add(new GeneratedText(text[skipped..]));
    }

    private string Take(int length)
    {
        var taken = held[..length];
        (held, given) = (held[length..], Math.Max(0, given - length));
        return taken;
    }

    /// <summary>Text up to what may become whitespace and an opening tag.</summary>
    private int CertainLength()
    {
        var started = Math.Min(HermesFormat.Open.Length - 1, held.Length);
        while (!held.EndsWith(HermesFormat.Open[..started], StringComparison.Ordinal)) started--;
        return held.AsSpan(0, held.Length - started).TrimEnd().Length;
    }
}
