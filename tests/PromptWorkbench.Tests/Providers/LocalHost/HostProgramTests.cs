using PromptWorkbench.Providers.LocalHost;
using Xunit;

namespace PromptWorkbench.Tests.Providers.LocalHost;

public sealed class HostProgramTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("pwb-test-");

    [Fact]
    public void Takes_the_published_host_before_the_built_one()
    {
        var published = Add("bin/PromptWorkbench.Web/release/modelhost/PromptWorkbench.ModelHost.dll");
        Add("bin/PromptWorkbench.ModelHost/release/PromptWorkbench.ModelHost.dll");

        Assert.Equal(published, Locate("release"));
    }

    [Fact]
    public void Takes_the_host_built_in_the_same_configuration()
    {
        var built = Add("bin/PromptWorkbench.ModelHost/debug/PromptWorkbench.ModelHost.dll");
        Add("bin/PromptWorkbench.ModelHost/release/PromptWorkbench.ModelHost.dll");

        Assert.Equal(built, Locate("debug"));
    }

    [Fact]
    public void Names_the_published_place_when_there_is_no_host() =>
        Assert.Equal(
            Path.Combine(_root.FullName, "bin", "PromptWorkbench.Web", "debug", "modelhost", "PromptWorkbench.ModelHost.dll"),
            Locate("debug"));

    public void Dispose() => _root.Delete(recursive: true);

    private string Locate(string configuration) =>
        HostProgram.Locate(Path.Combine(_root.FullName, "bin", "PromptWorkbench.Web", configuration) + Path.DirectorySeparatorChar).Path;

    private string Add(string path)
    {
        var file = new FileInfo(Path.Combine(_root.FullName, path));
        file.Directory!.Create();
        file.Create().Dispose();
        return file.FullName;
    }
}
