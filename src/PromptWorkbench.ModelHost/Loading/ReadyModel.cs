using System.Reflection;
using PromptWorkbench.Inference.Running;
using PromptWorkbench.ModelHost.CommandLine;

namespace PromptWorkbench.ModelHost.Loading;

/// <summary>A loaded model and what the host knows of it.</summary>
internal sealed class ReadyModel(Engine engine, HostArguments arguments, ModelTemplate template, Task<string?> sha256, TimeProvider clock)
{
    private const int FingerprintDigits = 12;

    private static readonly string Version =
        typeof(ReadyModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public Engine Engine => engine;

    public LoadedModel Facts => engine.Model;

    public ModelTemplate Template => template;

    public string Alias => arguments.Alias;

    public int Slots => arguments.Engine.Parallel;

    public EngineOptions Options => arguments.Engine;

    public long LoadedAt { get; } = clock.GetUtcNow().ToUnixTimeSeconds();

    public long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Hash of the model file, or null while it is being computed.</summary>
    public string? Sha256 => sha256.IsCompletedSuccessfully ? sha256.Result : null;

    public string EngineBuild => $"llama.cpp {Facts.EngineVersion}";

    /// <summary>File name of the LoRA that is added to the model; null without one.</summary>
    public string? Lora => Path.GetFileName(arguments.Engine.LoraPath);

    public string HostBuild =>
        $"PromptWorkbench.ModelHost {Version}, {EngineBuild}, {Facts.Device.Description}{(Lora is null ? "" : $", LoRA {Lora}")}";

    public string Fingerprint => Sha256 is { } hash ? $"llama.cpp-{Facts.EngineVersion}-{hash[..FingerprintDigits]}" : $"llama.cpp-{Facts.EngineVersion}";

    /// <summary>Token ids of a rendered chat, with a begin-of-sequence token if the model wants one and the text has none.</summary>
    public IReadOnlyList<int> TokenizeRendered(string text)
    {
        var begins = Facts.BosToken.Length > 0 && text.StartsWith(Facts.BosToken, StringComparison.Ordinal);
        return engine.Tokenize(text, addSpecial: Facts.AddsBos && !begins, parseSpecial: true);
    }

    /// <summary>Those texts that are one token each, as their ids.</summary>
    public IReadOnlyList<int> SingleTokens(IEnumerable<string> texts) =>
        [.. texts.Select(text => engine.Tokenize(text, addSpecial: false, parseSpecial: true)).Where(tokens => tokens.Count == 1).Select(tokens => tokens[0])];
}
