using System.Text;

namespace PromptWorkbench.Tests.Providers.LocalHost.Faults;

internal enum Mutation
{
    Truncated,
    FlippedHeader,
    FlippedData,
    WildNumber,
    WildCount,
    TwinTokens,
    WrittenOver,
}

/// <summary>The demo model, damaged. The same seed gives the same file.</summary>
internal static class Mutants
{
    private static readonly byte[] Whole = File.ReadAllBytes(Path.Combine(Repository.Root, "models", "demo-small.gguf"));
    private static readonly GgufLayout Layout = new(Whole);

    public static (Mutation Kind, byte[] File) Of(int seed)
    {
        var random = new Random(seed);
        var kind = (Mutation)(seed % Enum.GetValues<Mutation>().Length);
        return (kind, Damage(kind, (byte[])Whole.Clone(), random));
    }

    /// <summary>The demo model with its architecture renamed; the name must be as long.</summary>
    public static byte[] WithArchitecture(string name)
    {
        var file = (byte[])Whole.Clone();
        var architecture = Layout.Texts[0];
        Encoding.UTF8.GetBytes(name).CopyTo(file, architecture.Start);
        return name.Length == architecture.Length ? file : throw new ArgumentException($"The name must have {architecture.Length} letters.", nameof(name));
    }

    public static byte[] WithTwinTokens() => Damage(Mutation.TwinTokens, (byte[])Whole.Clone(), new Random(0));

    public static byte[] CutOffAt(double share) => Whole[..(int)(Whole.Length * share)];

    private static byte[] Damage(Mutation kind, byte[] file, Random random)
    {
        switch (kind)
        {
            case Mutation.Truncated:
                return file[..random.Next(8, file.Length)];
            case Mutation.FlippedHeader:
                Flip(file, 4, Layout.HeaderLength, random);
                return file;
            case Mutation.FlippedData:
                Flip(file, Layout.HeaderLength, file.Length, random);
                return file;
            case Mutation.WildNumber:
                Write(file, Any(Layout.Numbers, random), random);
                return file;
            case Mutation.WildCount:
                Write(file, Any(Layout.Counts, random), random);
                return file;
            case Mutation.TwinTokens:
                var twin = Any(Layout.Tokens, random);
                var other = Any([.. Layout.Tokens.Where(token => token.Length == twin.Length && token != twin)], random);
                file.AsSpan(other.Start, other.Length).CopyTo(file.AsSpan(twin.Start));
                return file;
            default:
                var text = Any([.. Layout.Names, .. Layout.Texts.Where(text => text.Length > 0)], random);
                file[text.Start + random.Next(text.Length)] = (byte)random.Next(256);
                return file;
        }
    }

    private static void Flip(byte[] file, int from, int to, Random random)
    {
        for (var flips = random.Next(1, 9); flips > 0; flips--)
            file[random.Next(from, to)] ^= (byte)(1 << random.Next(8));
    }

    private static void Write(byte[] file, Span place, Random random)
    {
        var value = file.AsSpan(place.Start, place.Length);
        switch (random.Next(4))
        {
            case 0:
                value.Clear();
                break;
            case 1:
                value.Fill(0xFF);
                break;
            case 2:
                value.Fill(0xFF);
                value[^1] = 0x7F;
                break;
            default:
                random.NextBytes(value);
                break;
        }
    }

    private static Span Any(List<Span> places, Random random) => places[random.Next(places.Count)];
}
