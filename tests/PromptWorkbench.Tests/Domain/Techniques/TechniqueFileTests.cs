using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Domain.Techniques;
using PromptWorkbench.Storage.PromptFiles;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Techniques;

public class TechniqueFileTests
{
    [Theory]
    [InlineData("purpose:", "purpos:", "Line 2, column 1: A technique has no `purpos`.")]
    [InlineData("year: 2023", "year: soon", "`year` is 'soon'")]
    [InlineData("  arxiv: \"2311.10054\"\n", "", "`source` has no `arxiv`")]
    [InlineData("    note:", "    notes:", "A sample has no `notes`")]
    [InlineData("temperature: 0", "temperature: 9", "`temperature` is '9'")]
    [InlineData("samples:", "samples: [", "Line")]
    public void A_file_that_is_wrong_says_where(string part, string replacement, string message)
    {
        var text = Repository.Read("prompts/techniques/persona.yaml");
        Assert.Contains(part, text);
        var fault = Assert.ThrowsAny<FormatException>(() => TechniqueWording.Parse("persona", text.Replace(part, replacement)));
        Assert.Contains(message, fault.Message);
    }

    [Fact]
    public void A_missing_or_broken_file_is_a_problem_and_the_others_are_still_read()
    {
        var root = Directory.CreateTempSubdirectory("workbench-techniques-");
        try
        {
            var folder = root.CreateSubdirectory("techniques").FullName;
            File.Copy(Path.Combine(Repository.Root, "prompts", "techniques", "zero-shot.yaml"), Path.Combine(folder, "zero-shot.yaml"));
            File.WriteAllText(Path.Combine(folder, "persona.yaml"), "name: [");
            var read = new ServiceCollection().AddPromptFiles(root.FullName).BuildServiceProvider().GetRequiredService<ITechniqueFiles>().Read();
            Assert.Equal(["zero-shot"], read.Wordings.Select(wording => wording.Id));
            Assert.Equal(TechniqueCatalog.All.Count - 1, read.Problems.Count);
            Assert.Contains(read.Problems, problem => problem.StartsWith("persona.yaml: Line ", StringComparison.Ordinal));
            Assert.Contains(read.Problems, problem => problem.StartsWith("few-shot.yaml: ", StringComparison.Ordinal));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
