using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Tests.Providers;

internal static class Chat
{
    public static ChatRequest Ask(string text, SamplingSettings? settings = null) =>
        new([new ChatMessage(ChatRole.User, text)], settings ?? new SamplingSettings());

    public static async Task<List<ChatUpdate>> AllAsync(IModelConnection connection, string text, SamplingSettings? settings = null)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var updates = new List<ChatUpdate>();
        await foreach (var update in connection.ChatAsync(Ask(text, settings), deadline.Token))
            updates.Add(update);
        return updates;
    }

    public static string Text(this IEnumerable<ChatUpdate> updates) =>
        string.Concat(updates.OfType<TextDelta>().Select(delta => delta.Text));

    public static ModelFailure Failure(this IReadOnlyList<ChatUpdate> updates) => Xunit.Assert.IsType<ChatFailed>(updates[^1]).Failure;

    public static ChatFinished Finished(this IReadOnlyList<ChatUpdate> updates) =>
        updates[^1] is ChatFailed failed ? throw new Xunit.Sdk.XunitException(failed.Failure.ToString()) : Xunit.Assert.IsType<ChatFinished>(updates[^1]);
}
