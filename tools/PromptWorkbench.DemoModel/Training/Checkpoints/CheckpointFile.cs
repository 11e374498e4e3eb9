using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PromptWorkbench.DemoModel.Commands;
using PromptWorkbench.DemoModel.Training.Model;
using PromptWorkbench.DemoModel.Training.Running;

namespace PromptWorkbench.DemoModel.Training.Checkpoints;

/// <summary>A run as it stood between two updates.</summary>
/// <remarks>
/// The file: `PWBRUN1\n`, the plan and the name of its corpus as length-prefixed JSON, updates done (int32), tokens done (int64), the next document (int32),
/// then weights, means and squares (32-bit floats), and the SHA-256 of all before it. Numbers are little-endian.
/// </remarks>
internal static class CheckpointFile
{
    private static readonly byte[] Magic = "PWBRUN1\n"u8.ToArray();

    /// <summary>Writes a run beside the file and puts it in its place when it is whole.</summary>
    /// <exception cref="RefusedException">The file could not be written, for lack of room or of permission; it is as it was.</exception>
    public static void Write(string path, TrainingStep run, string corpus)
    {
        var unfinished = path + ".part";
        try
        {
            using (var file = File.Create(unfinished))
            {
                var content = Content(run, corpus);
                file.Write(content);
                file.Write(SHA256.HashData(content));
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            File.Delete(unfinished);
            throw new RefusedException($"The checkpoint could not be written ({fault.Message}). Make room and run the command again; it goes on from the last one that was.", fault);
        }
    }

    /// <summary>Lets a new run go on where the file left off.</summary>
    /// <param name="path">The file.</param>
    /// <param name="run">A run that has done nothing yet.</param>
    /// <param name="corpus">Name of the documents it trains on.</param>
    /// <exception cref="RefusedException">The file is damaged, or goes with another plan or other documents.</exception>
    public static void Read(string path, TrainingStep run, string corpus)
    {
        using var reader = Open(path);
        if (Head(reader) != new CheckpointHead(run.Plan, corpus))
            throw new RefusedException($"{path} is of a run with another plan or other documents. Delete it to begin anew, or give another folder with --out.");
        var (steps, tokens, position) = (reader.ReadInt32(), reader.ReadInt64(), reader.ReadInt32());
        foreach (var weights in Parts(run)) Fill(weights, reader);
        run.GoOnFrom(steps, tokens, position);
    }

    /// <summary>Reads how far a run is, and its weights.</summary>
    /// <exception cref="RefusedException">The file is damaged.</exception>
    public static (TrainingPlan Plan, long TokensDone, Weights Weights) ReadWeights(string path)
    {
        using var reader = Open(path);
        var plan = Head(reader).Plan;
        _ = reader.ReadInt32();
        var tokens = reader.ReadInt64();
        _ = reader.ReadInt32();
        var weights = new Weights(new WeightLayout(plan.Shape));
        Fill(weights, reader);
        return (plan, tokens, weights);
    }

    // A reader that stands behind the magic of a file that is whole.
    private static BinaryReader Open(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < Magic.Length + SHA256.HashSizeInBytes || !bytes.AsSpan().StartsWith(Magic)
            || !SHA256.HashData(bytes.AsSpan(..^SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(^SHA256.HashSizeInBytes..)))
            throw new RefusedException($"{path} is damaged. Delete it to begin anew, or put a good copy in its place.");
        return new BinaryReader(new MemoryStream(bytes) { Position = Magic.Length }, Encoding.UTF8);
    }

    private static CheckpointHead Head(BinaryReader reader) => JsonSerializer.Deserialize<CheckpointHead>(reader.ReadString())!;

    private static void Fill(Weights weights, BinaryReader reader) => reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.All));

    private static byte[] Content(TrainingStep run, string corpus)
    {
        var content = new MemoryStream();
        using var writer = new BinaryWriter(content, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(JsonSerializer.Serialize(new CheckpointHead(run.Plan, corpus)));
        writer.Write(run.Steps);
        writer.Write(run.TokensDone);
        writer.Write(run.Position);
        foreach (var weights in Parts(run)) writer.Write(MemoryMarshal.AsBytes(weights.All));
        return content.ToArray();
    }

    private static Weights[] Parts(TrainingStep run) => [run.Weights, run.Means, run.Squares];

    private sealed record CheckpointHead(TrainingPlan Plan, string Corpus);
}
