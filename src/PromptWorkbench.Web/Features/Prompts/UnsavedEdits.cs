using System.Text.Json;
using Microsoft.JSInterop;

namespace PromptWorkbench.Web.Features.Prompts;

/// <summary>Keeps what is not saved in the browser's tab, so that a page left by accident or a workbench that restarts loses nothing.</summary>
public sealed class UnsavedEdits(IJSRuntime browser)
{
    public async Task<UnsavedEdit?> FindAsync(string id)
    {
        try
        {
            var json = await browser.InvokeAsync<string?>("sessionStorage.getItem", Key(id));
            return string.IsNullOrEmpty(json) ? null : JsonSerializer.Deserialize<UnsavedEdit>(json);
        }
        catch (Exception fault) when (fault is JSException or JsonException)
        {
            // A browser may refuse its storage to a page, and a tab may hold what another release wrote: there is nothing to bring back.
            return null;
        }
    }

    public Task KeepAsync(string id, UnsavedEdit edit) => CallAsync("sessionStorage.setItem", Key(id), JsonSerializer.Serialize(edit));

    public Task ForgetAsync(string id) => CallAsync("sessionStorage.removeItem", Key(id));

    private async Task CallAsync(string function, params object[] arguments)
    {
        try
        {
            await browser.InvokeVoidAsync(function, arguments);
        }
        catch (JSException)
        {
            // Without storage, or when it is full, the edit is on the page only, as in any form.
        }
    }

    private static string Key(string id) => $"prompt-edit:{id}";
}

/// <param name="Edit">What is in the editors.</param>
/// <param name="Base">Number of the version it began as; 0 for a new prompt.</param>
/// <param name="Message">What was changed, as far as it is written.</param>
/// <param name="Name">Name of a new prompt.</param>
/// <param name="Description">Description of a new prompt.</param>
public sealed record UnsavedEdit(PromptEdit Edit, int Base = 0, string Message = "", string Name = "", string Description = "");
