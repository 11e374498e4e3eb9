using System.Text.RegularExpressions;
using Xunit;

namespace PromptWorkbench.Tests.Architecture;

public partial class ShapeTests
{
    /// <summary>Files over their ceiling. This list may only shrink.</summary>
    private static readonly string[] Exceptions = [];

    private static readonly string[] EmptyNames = ["Helper", "Helpers", "Util", "Utils", "Manager", "Common", "Base", "Service"];

    [Fact]
    public void Every_file_stays_below_its_ceiling()
    {
        var tooLong =
            from folder in new[] { "src", "tests", "tools" }
            from path in Repository.Files(folder, ".cs", ".razor")
            where !path.Contains("/Migrations/")
            let lines = Repository.Read(path).Count(character => character == '\n')
            let ceiling = path.StartsWith("tests/", StringComparison.Ordinal) ? 500 : path.EndsWith(".razor", StringComparison.Ordinal) ? 150 : 400
            where lines > ceiling && !Exceptions.Contains(path)
            select $"{path}: {lines} lines, the ceiling is {ceiling}";
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Every_namespace_is_its_folder()
    {
        var strays =
            from folder in new[] { "src", "tools", "tests" }
            from path in Repository.Files(folder, ".cs")
            let match = NamespaceLine().Match(Repository.Read(path))
            where match.Success
            let expected = string.Join('.', path.Split('/')[1..^1])
            where match.Groups[1].Value != expected
            select $"{path}: {match.Groups[1].Value}, expected {expected}";
        Assert.Empty(strays);
    }

    [Fact]
    public void No_type_is_named_after_nothing() =>
        Assert.Empty(
            from path in Repository.Files("src", ".cs", ".razor")
            let name = Path.GetFileNameWithoutExtension(path)
            where EmptyNames.Any(ending => name.EndsWith(ending, StringComparison.Ordinal))
            select path);

    [Fact]
    public void No_feature_of_the_web_app_uses_another_feature() =>
        Assert.Empty(
            from path in Repository.Files("src/PromptWorkbench.Web/Features", ".cs", ".razor")
            let feature = path.Split('/')[3]
            from Match match in FeatureName().Matches(Repository.Read(path))
            where match.Groups[1].Value != feature
            select $"{path} uses {match.Value}");

    [Fact]
    public void A_page_injects_at_most_four_things() =>
        Assert.Empty(
            from path in Repository.Files("src/PromptWorkbench.Web", ".razor")
            let count = InjectLine().Count(Repository.Read(path))
            where count > 4
            select $"{path}: {count}");

    [Fact]
    public void Every_path_in_the_readme_exists() =>
        Assert.Empty(
            from Match match in ReadmePath().Matches(Repository.Read("README.md"))
            where !Repository.Has(match.Groups[1].Value)
            select match.Groups[1].Value);

    [Fact]
    public void The_page_never_compiles_code_so_no_compiler_is_delivered()
    {
        var delivered = new[] { "Web", "ModelHost" }
            .Select(name => Path.Combine(Repository.Root, "artifacts", "bin", $"PromptWorkbench.{name}"))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .ToList();
        Assert.NotEmpty(delivered);
        Assert.DoesNotContain(delivered, path => Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"PromptWorkbench\.Web\.Features\.(\w+)")]
    private static partial Regex FeatureName();

    [GeneratedRegex(@"^@inject |\[Inject\]", RegexOptions.Multiline)]
    private static partial Regex InjectLine();

    [GeneratedRegex(@"`((?:src|tests|tools|docs|prompts|models|wwwroot)/[\w./-]*)`")]
    private static partial Regex ReadmePath();
}
