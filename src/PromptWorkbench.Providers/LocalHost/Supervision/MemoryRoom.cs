using Microsoft.Extensions.Logging;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers.LocalHost.Processes;

namespace PromptWorkbench.Providers.LocalHost.Supervision;

/// <summary>
/// Sees to it that all hosts together stay within the memory they may have, by what the system measures of those that run.
/// Idle ones make room, least recently used first; busy ones never do. A model that would be the only one is loaded
/// whatever its size: there is nothing that could make room, and the system can page a file in and out.
/// </summary>
internal sealed class MemoryRoom(RunningHosts hosts, MemoryBudget budget, ILogger<MemoryRoom> logger)
{
    /// <returns>Why there is no room, or null.</returns>
    public async Task<ModelFailure?> MakeForAsync(ModelFile file)
    {
        var needed = file.SizeInBytes;
        while (true)
        {
            var running = hosts.All;
            var used = running.Sum(host => host.ResidentBytes);
            if (used + needed <= budget.Bytes)
                return null;
            if (running.Count == 0)
            {
                logger.LogWarning(
                    "{Model} has {Size} and all models together may have {Budget} (Workbench:Hosts:MemoryBudget); it is loaded as the only one",
                    file.Id, Bytes.Show(needed), Bytes.Show(budget.Bytes));
                return null;
            }

            if (running.FirstOrDefault(host => host.Visits.IsClosed || host.Visits.TryClose()) is not { } idle)
                return NoRoom(file, running, used);
            logger.LogInformation("Model host {Process} of {Idle} makes room for {Model}", idle.Id, idle.ModelId, file.Id);
            await idle.EndAsync(HostExit.Unloaded($" to make room for '{file.Id}'"));
        }
    }

    private ModelFailure NoRoom(ModelFile file, IReadOnlyList<HostProcess> running, long used) => new(
        ModelFailureReason.ModelNotLoadable,
        $"'{file.Id}' needs {Bytes.Show(file.SizeInBytes)} or more. All models together may have {Bytes.Show(budget.Bytes)} (Workbench:Hosts:MemoryBudget), "
        + $"and those at work have {Bytes.Show(used)}: {string.Join(", ", running.Select(host => host.ModelId))}. "
        + "Try again when they have answered, stop or unload one, or raise the setting.",
        IsRetriable: true);
}
