using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers.LocalHost.Processes;
using PromptWorkbench.Providers.LocalHost.Supervision;
using PromptWorkbench.Providers.OpenAiCompatible;

namespace PromptWorkbench.Providers.LocalHost.Calls;

/// <summary>
/// One request to a model's host. It is refused when it has ended hosts before, goes into a host alone when it may have, and is
/// made once more when its host ended before there was an answer.
/// </summary>
internal sealed class LocalCall
{
    private readonly LocalModel _model;
    private readonly string _path;
    private readonly byte[] _body;
    private readonly string? _contentType;
    private readonly string _request;
    private bool _wasMadeAgain;

    private LocalCall(LocalModel model, string path, byte[] body, string? contentType) =>
        (_model, _path, _body, _contentType, _request) = (model, path, body, contentType, Quarantine.HashOf(path, body));

    public static async Task<LocalCall> OfAsync(LocalModel model, string path, HttpContent content, CancellationToken cancellationToken) =>
        new(model, path, await content.ReadAsByteArrayAsync(cancellationToken), content.Headers.ContentType?.ToString());

    /// <summary>The load that brings the host for the call; one that has failed when the request is refused.</summary>
    public HostLoad Load() =>
        _model.Quarantine.WhyRefused(_request) is { } why ? HostLoad.Failed(Refused(why)) : _model.EnsureHost();

    /// <summary>Waits for the load's host and enters it, or that of the next load when it was unloaded meanwhile. The caller leaves it by disposing the visit.</summary>
    public async Task<ModelResult<CallVisit>> EnterAsync(HostLoad load, CancellationToken cancellationToken)
    {
        while (true)
        {
            var loaded = await load.Result.WaitAsync(cancellationToken);
            if (loaded.Value is not { } host)
                return loaded.Failure!;
            if (await host.Visits.EnterAsync(_model.Quarantine.IsSuspect(_request), cancellationToken) is { } visit)
                return new CallVisit(host, visit, _model.Quarantine, _request);
            load = Load();
        }
    }

    /// <summary>Sends the request; returns when the answer's headers are there.</summary>
    public async Task<HttpResponseMessage> PostAsync(HostProcess host, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(_body);
        content.Headers.TryAddWithoutValidation("Content-Type", _contentType);
        using var request = new HttpRequestMessage(HttpMethod.Post, _path) { Content = content };
        return await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    /// <summary>Makes a call whose answer is a value, once more if need be.</summary>
    /// <param name="ask">Asks the host; may keep the visit.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ModelResult<T>> RunAsync<T>(Func<CallVisit, Task<ModelResult<T>>> ask, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            var entered = await EnterAsync(Load(), cancellationToken);
            if (entered.Value is not { } visit)
                return entered.Failure!;
            var result = await AskAsync(visit, ask, cancellationToken);
            if (result.Failure is not { } failure || !IsMadeAgain(visit.Host, failure))
                return result;
        }
    }

    /// <summary>Whether a call that failed before its answer began is to be made once more: its host ended, and not because somebody wanted that.</summary>
    public bool IsMadeAgain(HostProcess host, ModelFailure failure)
    {
        if (_wasMadeAgain || failure.Reason != ModelFailureReason.HostCrashed || !host.Exited.IsCompleted
            || host.Exited.Result.Kind == HostExitKind.Unloaded || !_model.MayRestart)
            return false;
        return _wasMadeAgain = true;
    }

    private static async Task<ModelResult<T>> AskAsync<T>(CallVisit visit, Func<CallVisit, Task<ModelResult<T>>> ask, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var result = await CallFailures.CatchAsync(() => ask(visit), exception => HostFailure.ExplainAsync(visit.Host, exception), cancellationToken);
            if (result.Failure is { } said)
                return await HostFailure.ExplainAsync(visit.Host, said);
            if (!visit.IsKept)
                visit.Answered();
            return result;
        }
        finally
        {
            if (!visit.IsKept)
                visit.Dispose();
        }
    }

    private ModelFailure Refused(string why) => new(
        ModelFailureReason.InvalidRequest,
        $"This request has ended the model host of '{_model.Summary.Id}' twice and is not sent to it again; the last time it {why}. "
        + "Change the request, or unload the model and load it again to try it once more.");
}
