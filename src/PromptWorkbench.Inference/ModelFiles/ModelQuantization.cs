using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PromptWorkbench.Inference.Running;
using PromptWorkbench.Native.Library;
using PromptWorkbench.Native.Objects;

namespace PromptWorkbench.Inference.ModelFiles;

/// <param name="Source">The GGUF file to read.</param>
/// <param name="Output">The file to write.</param>
/// <param name="Type">One of <see cref="QuantizationTypes.Names"/>.</param>
public sealed record QuantizationRequest(string Source, string Output, string Type)
{
    /// <summary>Whether an existing output may be replaced.</summary>
    public bool Overwrites { get; init; }

    /// <summary>Threads to use; 0 for one per processor.</summary>
    public int Threads { get; init; }
}

/// <param name="Tensor">Name of the tensor that was written last.</param>
/// <param name="Done">Tensors written.</param>
/// <param name="Total">Tensors of the file.</param>
public sealed record QuantizationProgress(string Tensor, int Done, int Total);

/// <param name="Source">The file that was read.</param>
/// <param name="Output">The file that was written.</param>
/// <param name="IsRequantized">Whether the source was quantised already, so that the loss of both adds up.</param>
public sealed record QuantizedFile(ModelFileReport Source, ModelFileReport Output, bool IsRequantized);

/// <summary>Writes a GGUF file whose weights take less room.</summary>
public static partial class ModelQuantization
{
    private static readonly HashSet<string> Unquantized = new(StringComparer.Ordinal) { "f32", "f16", "bf16", "f64", "i8", "i16", "i32", "i64" };

    /// <summary>
    /// Quantises. The file gets its name only when it is complete. A source that is damaged in certain ways ends the process, so do it in one that may end.
    /// </summary>
    /// <exception cref="EngineException">The source is missing, is not a GGUF, is damaged or not complete, or the native library cannot be loaded.</exception>
    /// <exception cref="QuantizationException">It was not done.</exception>
    public static QuantizedFile Quantize(QuantizationRequest request, Action<QuantizationProgress> progress)
    {
        var type = QuantizationTypes.Find(request.Type)
            ?? throw new QuantizationException(QuantizationFailure.UnknownType, $"There is no type '{request.Type}'. Types are {string.Join(", ", QuantizationTypes.Names)}");
        var source = ModelFileInspection.Inspect(request.Source);
        CheckOutput(request);
        var isRequantized = source.TensorTypes.Keys.Any(tensor => !Unquantized.Contains(tensor));
        var options = new LlamaQuantizeOptions(type, request.Threads, isRequantized, NewName(source, FileType.Name(type)));
        var unfinished = request.Output + ".part";
        try
        {
            // Tells in the system's own words when a place cannot be written; llama.cpp would not.
            File.Create(unfinished).Dispose();
            return new(source, Finish(request, unfinished, options, progress), isRequantized);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new QuantizationException(QuantizationFailure.OutputNotWritable, $"{request.Output} cannot be written: {exception.Message}", exception);
        }
    }

    private static ModelFileReport Finish(
        QuantizationRequest request, string unfinished, LlamaQuantizeOptions options, Action<QuantizationProgress> progress)
    {
        try
        {
            Write(request, unfinished, options, progress);
            var output = ModelFileInspection.Inspect(unfinished);
            File.Move(unfinished, request.Output, request.Overwrites);
            return output with { File = Path.GetFileName(request.Output) };
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static void CheckOutput(QuantizationRequest request)
    {
        if (Path.GetFullPath(request.Output) == Path.GetFullPath(request.Source))
            throw new QuantizationException(QuantizationFailure.OutputTaken, $"{request.Output} is the source itself. Name another file.");
        if (!request.Overwrites && File.Exists(request.Output))
            throw new QuantizationException(QuantizationFailure.OutputTaken, $"{request.Output} exists already.");
    }

    private static void Write(QuantizationRequest request, string unfinished, LlamaQuantizeOptions options, Action<QuantizationProgress> progress)
    {
        try
        {
            LlamaQuantizer.Quantize(request.Source, unfinished, options, line => Report(line, progress));
        }
        catch (LlamaQuantizeException exception) when (exception.Message.Contains("iostream error", StringComparison.Ordinal))
        {
            throw new QuantizationException(QuantizationFailure.OutputNotWritable, $"{request.Output} cannot be written. Is the disk full?", exception);
        }
        catch (LlamaQuantizeException exception)
        {
            throw new QuantizationException(QuantizationFailure.Refused, $"{request.Source} cannot be quantised to {request.Type}: {exception.Message}", exception);
        }
        catch (LlamaLibraryException exception)
        {
            throw new EngineException(EngineFailure.NativeLibrary, exception.Message, exception);
        }
    }

    private static void Report(string line, Action<QuantizationProgress> progress)
    {
        if (TensorLine().Match(line) is { Success: true } match)
            progress(new(match.Groups[3].Value, Number(match.Groups[1]), Number(match.Groups[2])));

        static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);
    }

    // A copy that differs is not to pass for the original, in a list of models or elsewhere.
    private static string? NewName(ModelFileReport source, string type)
    {
        var added = source.Quantization is { } before ? $" ({type} from {before})" : $" ({type})";
        if (source.Name is not { Length: > 0 } name) return null;
        while (Encoding.UTF8.GetByteCount(name + added) > LlamaQuantizer.LongestName) name = name[..^1];
        return name + added;
    }

    // "[   3/  56]  blk.0.attn_k.weight - [  192,    96,     1,     1], type =   q8_0, converting to q4_0 .. size = ..."
    [GeneratedRegex(@"^\[\s*(\d+)/\s*(\d+)\]\s+(\S+)")]
    private static partial Regex TensorLine();
}
