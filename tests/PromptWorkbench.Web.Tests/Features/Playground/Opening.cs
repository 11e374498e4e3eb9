using PromptWorkbench.Web.Features.Playground;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Tests.Features.Playground;

/// <summary>Opens the playground as an address does.</summary>
internal static class Opening
{
    public static Task OpenAsync(this PlaygroundState state, string? model = null, string? sample = null, Guid? run = null) =>
        state.OpenAsync(PlaygroundAddress.Read(null, model, sample, run), null, CancellationToken.None);

    public static Task ShowAsync(this PlaygroundState state, params ColumnAddress[] columns) =>
        state.OpenAsync(new PlaygroundAddress(columns), null, CancellationToken.None);
}
