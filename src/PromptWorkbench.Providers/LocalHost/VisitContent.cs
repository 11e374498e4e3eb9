using System.Net;

namespace PromptWorkbench.Providers.LocalHost;

/// <summary>A host's answer that keeps the host busy until it is disposed.</summary>
internal sealed class VisitContent : HttpContent
{
    private readonly HttpContent _answer;
    private readonly IDisposable _visit;

    public VisitContent(HttpContent answer, IDisposable visit)
    {
        (_answer, _visit) = (answer, visit);
        foreach (var (name, values) in answer.Headers)
            Headers.TryAddWithoutValidation(name, values);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _answer.CopyToAsync(stream, context);

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
}
