using Microsoft.AspNetCore.Server.Kestrel.Core;
using PromptWorkbench.ModelHost.CommandLine;
using PromptWorkbench.ModelHost.Endpoints;
using PromptWorkbench.ModelHost.Loading;

namespace PromptWorkbench.ModelHost.Hosting;

/// <summary>The life of the process: open the address, load the model, answer until asked to end.</summary>
internal static class HostProcess
{
    private const long LargestRequestBytes = 64 << 20;
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);

    /// <exception cref="HostFailure">The address cannot be opened, the model cannot be loaded, or its engine ended by itself.</exception>
    public static async Task RunAsync(HostArguments arguments)
    {
        var address = new ListenAddress(arguments);
        await using var app = Build(address);
        await using var model = new HostedModel(arguments, TimeProvider.System);
        Routes.Map(app, model);

        await address.OpenAsync(app);
        Console.Out.WriteLine($"listening on {address.Opened(app)}");
        if (arguments.ExitWithStdin) StandardInputWatch.Start(app.Lifetime);
        var loading = model.Load(app.Lifetime);

        await app.WaitForShutdownAsync();
        await loading;
        if (model.Fault is { } fault) throw new HostFailure(ExitCode.Fault, fault.Message, fault);
    }

    private static WebApplication Build(ListenAddress address)
    {
        // The empty builder reads no settings and no environment: a host's behaviour comes from its arguments alone.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(options => options.SingleLine = true);
        builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeToEnd);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequestBytes;
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http1);
            address.Configure(kestrel);
        });
        return builder.Build();
    }
}
