namespace PromptWorkbench.Web.Shell;

/// <summary>Why the last thing that a person asked for was not stored. Each tab has one.</summary>
public sealed class NotStoredNotice
{
    public event Action? Changed;

    /// <summary>The reason and what to do; null when all is stored.</summary>
    public string? Message { get; private set; }

    public void Say(string message) => Set(message);

    public void Clear()
    {
        if (Message is not null)
            Set(null);
    }

    private void Set(string? message)
    {
        Message = message;
        Changed?.Invoke();
    }
}
