using System.Buffers.Binary;
using System.Text;

namespace PromptWorkbench.Tests.Providers.LocalHost.Faults;

internal readonly record struct Span(int Start, int Length);

/// <summary>Where the parts of a GGUF file lie: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md.</summary>
internal sealed class GgufLayout
{
    private const int Text = 8;
    private const int Array = 9;

    // Bytes of a value of each type; text and arrays have no fixed length.
    private static readonly int[] Sizes = [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8];

    private readonly byte[] _file;
    private int _at = 8;

    public GgufLayout(byte[] file)
    {
        _file = file;
        var tensors = Count();
        var values = Count();
        for (var i = 0; i < values; i++)
        {
            var key = Name();
            Value(Number(), key == "tokenizer.ggml.tokens" ? Tokens : Texts);
        }

        for (var i = 0; i < tensors; i++)
        {
            Name();
            for (var dimensions = Number(); dimensions > 0; dimensions--)
                Count();
            Number();
            Count();
        }

        HeaderLength = _at;
    }

    /// <summary>Everything before the tensors' data.</summary>
    public int HeaderLength { get; }

    /// <summary>Numbers that count something or say where it is: 8 bytes each.</summary>
    public List<Span> Counts { get; } = [];

    /// <summary>Other numbers: values of keys, types.</summary>
    public List<Span> Numbers { get; } = [];

    /// <summary>Names of keys and tensors.</summary>
    public List<Span> Names { get; } = [];

    /// <summary>Values that are text, such as the architecture.</summary>
    public List<Span> Texts { get; } = [];

    /// <summary>The tokens of the vocabulary.</summary>
    public List<Span> Tokens { get; } = [];

    private void Value(int type, List<Span> texts)
    {
        if (type == Text)
            texts.Add(String());
        else if (type == Array)
        {
            var itemType = Number();
            for (var items = Count(); items > 0; items--)
                Value(itemType, texts);
        }
        else
        {
            Numbers.Add(new Span(_at, Sizes[type]));
            _at += Sizes[type];
        }
    }

    private string Name()
    {
        var name = String();
        Names.Add(name);
        return Encoding.UTF8.GetString(_file, name.Start, name.Length);
    }

    private Span String()
    {
        var text = new Span(_at + 8, Count());
        _at += text.Length;
        return text;
    }

    private int Count()
    {
        Counts.Add(new Span(_at, 8));
        _at += 8;
        return (int)BinaryPrimitives.ReadInt64LittleEndian(_file.AsSpan(_at - 8));
    }

    private int Number()
    {
        Numbers.Add(new Span(_at, 4));
        _at += 4;
        return BinaryPrimitives.ReadInt32LittleEndian(_file.AsSpan(_at - 4));
    }
}
