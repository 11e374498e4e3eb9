using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace PromptWorkbench.Benchmarks.Programs;

/// <summary>A program that speaks OpenAI's HTTP format on a port: our app, our model host, or llama-server.</summary>
internal sealed class Answering(Launched program, int port) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly HttpClient client = new() { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(10) };

    public int ProcessId => program.Id;

    /// <summary>Asks a chat until it is answered, and returns how long after the program's start the first text came.</summary>
    public async Task<TimeSpan> FirstTextAsync()
    {
        var chat = new { model = "demo", messages = new[] { new { role = "user", content = "Is this review positive or negative? I like it." } }, max_tokens = 16, temperature = 0, stream = true };
        await foreach (var chunk in StreamAsync("/v1/chat/completions", chat))
        {
            if (chunk.GetProperty("choices").EnumerateArray().Any(choice => Text(choice.GetProperty("delta")) is { Length: > 0 })) return program.Clock.Elapsed;
        }

        throw new InvalidOperationException("The chat was answered without a text.");

        static string? Text(JsonElement delta) => delta.TryGetProperty("content", out var content) ? content.GetString() : null;
    }

    /// <summary>Completes a prompt, streamed as the workbench does it, and returns the `timings` of the answer.</summary>
    public async Task<JsonElement> TimeAsync(IReadOnlyList<int> prompt, int tokens)
    {
        await foreach (var chunk in StreamAsync("/v1/completions", new { prompt, max_tokens = tokens, temperature = 0, stream = true }))
        {
            if (chunk.TryGetProperty("timings", out var timings)) return timings;
        }

        throw new InvalidOperationException("The answer has no timings.");
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return program.DisposeAsync();
    }

    private async IAsyncEnumerable<JsonElement> StreamAsync(string path, object body)
    {
        using var response = await AnswerAsync(path, body);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal)) yield return JsonDocument.Parse(line["data: ".Length..]).RootElement;
        }
    }

    // A program that is still starting refuses the connection, or answers 503.
    private async Task<HttpResponseMessage> AnswerAsync(string path, object body)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            program.CheckRuns();
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
                var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                if (response.IsSuccessStatusCode) return response;
                using (response)
                {
                    if (response.StatusCode != HttpStatusCode.ServiceUnavailable)
                        throw new InvalidOperationException($"{path} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
                }
            }
            catch (HttpRequestException exception) when (exception.InnerException is SocketException)
            {
                // Not listening yet.
            }
        }
        while (await timer.WaitForNextTickAsync());

        throw new InvalidOperationException($"{path} was not answered.");
    }
}
