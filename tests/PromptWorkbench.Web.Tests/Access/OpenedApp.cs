using System.Net;
using System.Net.Http.Headers;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Storage;
using PromptWorkbench.Web.Hosting;

namespace PromptWorkbench.Web.Tests.Access;

/// <summary>
/// The real app, listening on loopback and on an address of this machine that is not: who connects to the latter comes
/// from it too, and so is as strange to the app as another machine.
/// </summary>
internal sealed class OpenedApp : IAsyncDisposable
{
    public const string Key = "a-key-for-the-tests";

    private readonly string data = Directory.CreateTempSubdirectory("workbench-open-").FullName;

    private OpenedApp(string[] settings)
    {
        var other = OwnAddress();
        App = WorkbenchApp.Build([
            $"--urls=http://127.0.0.1:0;http://{(other.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{other}]" : other)}:0",
            $"--Workbench:DataDirectory={data}",
            $"--Workbench:ModelFolders:0={Path.Combine(Scene.RepositoryRoot, "models")}",
            $"--Workbench:Key={Key}",
            "--Logging:LogLevel:Default=Warning",
            .. settings,
        ]);
    }

    public WebApplication App { get; }

    public string DataDirectory => data;

    public Uri Loopback => new(App.Urls.Single(url => new Uri(url).IsLoopback));

    public Uri Other => new(App.Urls.Single(url => !new Uri(url).IsLoopback));

    public static Task<OpenedApp> StartAsync(params string[] settings) => new OpenedApp(settings).StartedAsync();

    /// <summary>A client on another machine.</summary>
    public HttpClient Stranger(string? key = null) => Client(Other, key);

    /// <summary>A client on this machine.</summary>
    public HttpClient Owner() => Client(Loopback, null);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    private static HttpClient Client(Uri address, string? key)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = address };
        if (key is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    private static IPAddress OwnAddress() =>
        NetworkInterface.GetAllNetworkInterfaces()
            .Where(network => network.OperationalStatus == OperationalStatus.Up)
            .SelectMany(network => network.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .Where(address => !IPAddress.IsLoopback(address) && !address.IsIPv6LinkLocal)
            .OrderBy(address => address.AddressFamily)
            .FirstOrDefault()
        ?? throw new InvalidOperationException(
            "This machine has no address but loopback, so what other machines may see cannot be tested here. Give it one: ip address add 192.0.2.9/32 dev lo");

    private async Task<OpenedApp> StartedAsync()
    {
        try
        {
            await App.Services.GetRequiredService<WorkbenchDatabase>().OpenAsync(CancellationToken.None);
            await App.StartAsync();
            return this;
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }
}
