namespace PromptWorkbench.Providers.OpenAiCompatible;

/// <summary>The connections to all endpoints.</summary>
internal sealed class EndpointHttp : IDisposable
{
    /// <summary>
    /// How long the rest of an answer nobody wants is read, so that its connection can be used again. .NET's two seconds are two seconds in which a model
    /// goes on computing for nobody; the end of an answer that was read is there at once.
    /// </summary>
    public static readonly TimeSpan DrainTimeout = TimeSpan.FromMilliseconds(20);

    public HttpClient Client { get; } = new(new SocketsHttpHandler
    {
        ConnectTimeout = TimeSpan.FromSeconds(15),
        ResponseDrainTimeout = DrainTimeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public void Dispose() => Client.Dispose();
}
