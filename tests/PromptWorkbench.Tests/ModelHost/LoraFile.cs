using System.Text;

namespace PromptWorkbench.Tests.ModelHost;

/// <summary>Writes a LoRA as a GGUF file: random matrices for one weight.</summary>
internal static class LoraFile
{
    private const int Rank = 2;
    private const int Alignment = 32;
    private const int TypeF32 = 0;
    private const int ValueText = 8;
    private const int ValueF32 = 6;

    // Strong enough to change every answer.
    private const double Strength = 4;

    /// <param name="path">The file to write.</param>
    /// <param name="architecture">The architecture it says it is for.</param>
    /// <param name="weight">The weight it changes.</param>
    /// <param name="rows">Inputs of the weight.</param>
    /// <param name="columns">Outputs of the weight.</param>
    public static string Write(string path, string architecture, string weight, int rows, int columns)
    {
        using var file = new BinaryWriter(File.Create(path));
        file.Write("GGUF"u8);
        file.Write(3);
        file.Write(2L);
        file.Write(4L);
        WriteEntry(file, "general.type", "adapter");
        WriteEntry(file, "general.architecture", architecture);
        WriteEntry(file, "adapter.type", "lora");
        WriteText(file, "adapter.lora.alpha");
        file.Write(ValueF32);
        file.Write((float)Rank);
        var sizeOfA = Padded(rows * Rank * sizeof(float));
        WriteTensor(file, $"{weight}.lora_a", rows, Rank, offset: 0);
        WriteTensor(file, $"{weight}.lora_b", Rank, columns, sizeOfA);
        file.Write(new byte[Padded((int)file.BaseStream.Position) - file.BaseStream.Position]);
        var random = new Random(7);
        WriteNumbers(file, random, rows * Rank, sizeOfA);
        WriteNumbers(file, random, Rank * columns, Padded(Rank * columns * sizeof(float)));
        return path;
    }

    private static void WriteEntry(BinaryWriter file, string key, string value)
    {
        WriteText(file, key);
        file.Write(ValueText);
        WriteText(file, value);
    }

    private static void WriteTensor(BinaryWriter file, string name, long first, long second, long offset)
    {
        WriteText(file, name);
        file.Write(2);
        file.Write(first);
        file.Write(second);
        file.Write(TypeF32);
        file.Write(offset);
    }

    private static void WriteText(BinaryWriter file, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        file.Write((long)bytes.Length);
        file.Write(bytes);
    }

    private static void WriteNumbers(BinaryWriter file, Random random, int count, int bytes)
    {
        for (var i = 0; i < count; i++) file.Write((float)((random.NextDouble() - 0.5) * Strength));
        file.Write(new byte[bytes - (count * sizeof(float))]);
    }

    private static int Padded(int length) => (length + Alignment - 1) / Alignment * Alignment;
}
