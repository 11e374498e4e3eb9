using Microsoft.AspNetCore.Components;
using PromptWorkbench.Domain.Storing;

namespace PromptWorkbench.Web.Shell;

/// <summary>
/// What every component of the app is: when something that a person asked for could not be stored, the page stays as it is, with
/// everything typed into it, and the shell says why. (Blazor's own error boundaries throw the page away.)
/// </summary>
public abstract class WorkbenchComponent : ComponentBase, IHandleEvent
{
    private static readonly AsyncLocal<bool> IsPartOfAnother = new();

    [CascadingParameter] private NotStoredNotice? ShellNotice { get; set; }

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem callback, object? argument)
    {
        // An event of a part may raise one of its page. The part then hears of the fault too, and only the first one says it.
        if (ShellNotice is null || IsPartOfAnother.Value)
        {
            await HandleAsync(callback, argument);
            return;
        }

        IsPartOfAnother.Value = true;
        ShellNotice.Clear();
        try
        {
            await HandleAsync(callback, argument);
        }
        catch (NotStoredException fault)
        {
            ShellNotice.Say(fault.Message);
        }
    }

    /// <summary>As <see cref="ComponentBase"/> does it: renders after the first part of the event, and again after its end.</summary>
    private async Task HandleAsync(EventCallbackWorkItem callback, object? argument)
    {
        var handled = callback.InvokeAsync(argument);
        StateHasChanged();
        if (handled.IsCompletedSuccessfully || handled.IsCanceled)
            return;
        try
        {
            await handled;
        }
        catch (OperationCanceledException) when (handled.IsCanceled)
        {
            return;
        }

        StateHasChanged();
    }
}
