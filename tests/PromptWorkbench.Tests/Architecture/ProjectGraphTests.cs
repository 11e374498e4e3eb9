using System.Xml.Linq;
using Xunit;

namespace PromptWorkbench.Tests.Architecture;

public class ProjectGraphTests
{
    private static readonly string[] References =
    [
        "Agents -> Domain",
        "Domain -> ",
        "Inference -> Native",
        "ModelHost -> Inference",
        "Native -> ",
        "Providers -> Domain",
        "Storage -> Domain",
        "Web -> Agents Domain Providers Storage",
        "DemoModel -> Domain Native Providers",
        "Benchmarks -> Native",
        "EndToEnd -> ",
        "Misuse -> Native",
        "Tests -> Agents Benchmarks DemoModel Domain Inference Misuse ModelHost Native Providers Storage",
        "Web.Tests -> Web",
    ];

    private static readonly string[] Packages =
    [
        "Agents: Microsoft.SemanticKernel.Core",
        "Domain: CsvHelper YamlDotNet",
        "Inference: Jint",
        "ModelHost: ",
        "Native: ",
        "Providers: ",
        "Storage: Microsoft.EntityFrameworkCore.Design Microsoft.EntityFrameworkCore.Sqlite",
        "Web: DiffPlex MudBlazor",
        "DemoModel: ",
        "Benchmarks: ",
        "EndToEnd: Deque.AxeCore.Commons Microsoft.Data.Sqlite Microsoft.Playwright xunit.v3",
        "Misuse: ",
        "Tests: Microsoft.Extensions.TimeProvider.Testing xunit.v3",
        "Web.Tests: Microsoft.Extensions.TimeProvider.Testing bunit xunit.v3",
    ];

    [Fact]
    public void Projects_reference_each_other_exactly_as_the_architecture_says() =>
        Assert.Equal(References, Projects().Select(project => $"{project.Name} -> {project.References}"));

    [Fact]
    public void Every_package_is_used_only_by_its_owner() =>
        Assert.Equal(Packages, Projects().Select(project => $"{project.Name}: {project.Packages}"));

    [Fact]
    public void Only_the_native_project_may_hold_unsafe_code()
    {
        var allowed = Repository.Files("src", ".csproj")
            .Where(path => Repository.Read(path).Contains("AllowUnsafeBlocks"));
        Assert.Equal(["src/PromptWorkbench.Native/PromptWorkbench.Native.csproj"], allowed);
    }

    [Fact]
    public void Native_imports_live_in_the_native_project_only() =>
        Assert.DoesNotContain(
            Repository.Files("src", ".cs").Where(path => !path.StartsWith("src/PromptWorkbench.Native/", StringComparison.Ordinal)),
            path => Repository.Read(path).Contains("[LibraryImport"));

    [Fact]
    public void Lock_files_carry_integrity_and_no_addresses()
    {
        var locks = Repository.Files("tools", ".json").Where(path => path.EndsWith("package-lock.json", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(locks);
        Assert.All(locks, path => Assert.Contains("\"integrity\"", Repository.Read(path)));
        Assert.All(locks, path => Assert.DoesNotContain("\"resolved\"", Repository.Read(path)));
    }

    private static IEnumerable<(string Name, string References, string Packages)> Projects() =>
        from folder in new[] { "src", "tools", "tests" }
        from path in Repository.Files(folder, ".csproj")
        let document = XDocument.Load(Path.Combine(Repository.Root, path))
        select (ShortName(path), Join(document, "ProjectReference"), Join(document, "PackageReference"));

    private static string Join(XDocument document, string element) =>
        string.Join(' ', document.Descendants(element)
            .Where(item => (string?)item.Attribute("ReferenceOutputAssembly") != "false")
            .Select(item => ShortName((string)item.Attribute("Include")!))
            .Order(StringComparer.Ordinal));

    private static string ShortName(string include)
    {
        var name = include.Split('/')[^1];
        return name.EndsWith(".csproj", StringComparison.Ordinal) ? name["PromptWorkbench.".Length..^".csproj".Length] : name;
    }
}
