using Microsoft.SemanticKernel;
using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Agents.Tools;

/// <summary>The tools one agent may use. Whatever goes wrong in a tool is an observation that the model gets to read.</summary>
internal sealed class Toolbox(IReadOnlyList<KernelFunction> functions, TimeProvider time)
{
    /// <summary>Most characters of an observation; the rest is cut off, and the model is told.</summary>
    public const int MostCharacters = 4200;

    private readonly Kernel kernel = new();

    public IReadOnlyList<ToolDefinition> Definitions { get; } = [.. functions.Select(Definition)];

    public static ToolDefinition Definition(KernelFunction function) =>
        new(function.Name, function.Description, function.JsonSchema.GetRawText());

    public async Task<ToolUse> UseAsync(ToolCall call, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var observation = await ObserveAsync(call, cancellationToken);
        return new ToolUse(call, Shortened(observation), time.GetElapsedTime(started).TotalMilliseconds);
    }

    private async Task<Observation> ObserveAsync(ToolCall call, CancellationToken cancellationToken)
    {
        if (functions.FirstOrDefault(function => function.Name == call.Name) is not { } function)
            return Observation.Error($"There is no tool '{call.Name}'. {(functions.Count > 0 ? $"There are: {string.Join(", ", functions.Select(known => known.Name))}." : "There are no tools.")}");
        var arguments = ToolArguments.Read(call.Arguments, function.Metadata);
        if (arguments.Problem is { } problem)
            return Observation.Error(problem);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return await function.InvokeAsync<Observation>(kernel, arguments.Values, cancellationToken)
                ?? Observation.Error($"{call.Name} gave nothing.");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Observation.Error($"{call.Name} was stopped before it was done.");
        }
        catch (Exception fault)
        {
            return Observation.Error($"{call.Name} failed: {fault.GetBaseException().Message}");
        }
    }

    private static Observation Shortened(Observation observation) => observation.Text.Length <= MostCharacters
        ? observation
        : observation with { Text = $"{observation.Text[..MostCharacters]} [cut off: {observation.Text.Length - MostCharacters} characters more]" };
}
