using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PromptWorkbench.DemoModel.Commands;
using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.Providers.LocalHost;

namespace PromptWorkbench.DemoModel.Evaluating.Answering;

/// <summary>A model file in a model host of its own, asked as anybody asks it: over HTTP.</summary>
internal sealed class HostedModel : IAnswerer, IAsyncDisposable
{
    private const string ListeningMark = "listening on ";
    private const string ErrorMark = "error: ";

    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan PatienceAtEnd = TimeSpan.FromSeconds(5);

    private readonly Process process;
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly Task<string> problem;

    private HostedModel(Process process)
    {
        this.process = process;
        problem = ProblemAsync(process.StandardError);
    }

    /// <summary>Starts a host and waits until the model is loaded.</summary>
    /// <exception cref="RefusedException">There is no such file, no host, or the host cannot load it.</exception>
    public static async Task<HostedModel> StartAsync(string file, HostProgram program, CancellationToken cancellation)
    {
        if (!File.Exists(file)) throw new RefusedException($"There is no {file}. Make it with the command export, or say with --model where it is.");
        if (!File.Exists(program.Path)) throw new RefusedException($"The model host is not built ({program.Path}). Build it: dotnet build src/PromptWorkbench.ModelHost");
        var host = new HostedModel(Start(program, file));
        try
        {
            await host.UntilReadyAsync(cancellation);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async Task<Answer> AnswerAsync(Conversation asked, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.PostAsJsonAsync("v1/chat/completions", ChatWire.Request(asked), cancellation);
            var json = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
            return response.IsSuccessStatusCode
                ? ChatWire.Read(json)
                : throw new RefusedException($"The model host refused a question: {json.GetProperty("error").GetProperty("message").GetString()} The question ends: {asked.Turns[^1].Text.ReplaceLineEndings(" ")}");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or JsonException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw await EndedAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using (var patience = new CancellationTokenSource(PatienceAtEnd))
        {
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        process.Dispose();
        http.Dispose();
    }

    private static Process Start(HostProgram program, string file)
    {
        try
        {
            return Process.Start(program.StartInfo(["--model", file, "--port", "0", "--parallel", "1", "--exit-with-stdin"]))!;
        }
        catch (Win32Exception fault)
        {
            throw new RefusedException($"The model host could not be started: {fault.Message}", fault);
        }
    }

    private async Task UntilReadyAsync(CancellationToken cancellation)
    {
        string? line;
        do
        {
            line = await process.StandardOutput.ReadLineAsync(cancellation) ?? throw await EndedAsync();
        }
        while (!line.StartsWith(ListeningMark, StringComparison.Ordinal));
        http.BaseAddress = new Uri(line[ListeningMark.Length..] + "/");

        try
        {
            while ((await http.GetAsync("health", cancellation)).StatusCode != HttpStatusCode.OK) await Task.Delay(PollEvery, cancellation);
        }
        catch (HttpRequestException)
        {
            throw await EndedAsync();
        }
    }

    private async Task<RefusedException> EndedAsync() => new($"The model host ended: {await problem}");

    /// <summary>What the host gives as its reason for ending, or its last words.</summary>
    private static async Task<string> ProblemAsync(StreamReader errors)
    {
        var last = "it did not say why.";
        while (await errors.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(ErrorMark, StringComparison.Ordinal)) last = line[ErrorMark.Length..];
        }

        return last;
    }
}
