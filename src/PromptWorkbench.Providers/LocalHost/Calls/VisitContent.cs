using System.Net;

namespace PromptWorkbench.Providers.LocalHost.Calls;

/// <summary>A host's answer that keeps the host busy until it is disposed.</summary>
internal sealed class VisitContent : HttpContent
{
    private readonly HttpContent _answer;
    private readonly CallVisit _visit;

    public VisitContent(HttpContent answer, CallVisit visit)
    {
        visit.Keep();
        (_answer, _visit) = (answer, visit);
        foreach (var (name, values) in answer.Headers)
            Headers.TryAddWithoutValidation(name, values);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await using var source = await _answer.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[8192];
        while (await ReadAsync(source, buffer, cancellationToken) is > 0 and var length)
            await stream.WriteAsync(buffer.AsMemory(0, length), cancellationToken);
        _visit.Answered();
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => _answer.ReadAsStreamAsync();

    protected override bool TryComputeLength(out long length)
    {
        length = _answer.Headers.ContentLength ?? 0;
        return _answer.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _answer.Dispose();
            _visit.Dispose();
        }

        base.Dispose(disposing);
    }

    // An answer breaks off when the host's process ends; the visit is over only when that is known.
    private async Task<int> ReadAsync(Stream source, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await source.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            var failure = await HostFailure.ExplainAsync(_visit.Host, exception);
            throw new HttpRequestException(failure.Message, exception);
        }
    }
}
