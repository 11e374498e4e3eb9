using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Storage.Writing;

namespace PromptWorkbench.Storage.LocalModels;

internal sealed class HostSettingsStore(IDbContextFactory<WorkbenchDbContext> contexts, WriteQueue writes) : IHostSettingsStore
{
    public async Task<HostSettings> FindAsync(string modelId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.HostSettings.AsNoTracking().SingleOrDefaultAsync(row => row.ModelId == modelId, cancellationToken);
        return row is null ? new HostSettings() : ToSettings(row);
    }

    public Task SaveAsync(string modelId, HostSettings settings, CancellationToken cancellationToken) =>
        writes.NowAsync(context => Rows.PutAsync(context, ToRow(modelId, settings), cancellationToken), cancellationToken);

    private static HostSettingsRow ToRow(string modelId, HostSettings settings) => new()
    {
        ModelId = modelId,
        ContextLength = settings.ContextLength,
        Parallel = settings.Parallel,
        GpuLayers = settings.GpuLayers,
        Device = settings.Device,
        KeyValueType = settings.KeyValueType?.ToString(),
        FlashAttention = settings.FlashAttention,
    };

    private static HostSettings ToSettings(HostSettingsRow row) => new()
    {
        ContextLength = row.ContextLength,
        Parallel = row.Parallel,
        GpuLayers = row.GpuLayers,
        Device = row.Device,
        KeyValueType = row.KeyValueType is { } type ? Enum.Parse<KeyValueType>(type) : null,
        FlashAttention = row.FlashAttention,
    };
}
