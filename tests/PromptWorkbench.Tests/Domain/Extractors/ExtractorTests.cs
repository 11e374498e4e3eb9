using PromptWorkbench.Domain.Extractors;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Extractors;

public class ExtractorTests
{
    public static TheoryData<string> Ids => [.. ExtractorCatalog.All.Select(extractor => extractor.Id)];

    [Fact]
    public void The_catalog_lists_every_implementation_under_a_name_of_its_own()
    {
        var implementations = typeof(IExtractor).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IExtractor)) && !type.IsInterface);
        Assert.Equal(implementations.ToHashSet(), ExtractorCatalog.All.Select(extractor => extractor.GetType()).ToHashSet());
        Assert.Distinct(ExtractorCatalog.All.Select(extractor => extractor.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_version_and_finds_no_answer_in_an_empty_text(string id)
    {
        var extractor = ExtractorCatalog.Find(id)!;
        Assert.True(extractor.Version >= 1);
        Assert.Null(extractor.Extract("", "a,b").Answer);
        Assert.Null(extractor.Extract(" \n ", "a,b").Answer);
    }

    [Theory]
    [InlineData("whole-text", "", "  positive\n", "positive")]
    [InlineData("last-number", "", "12 + 7 = 1,019.", "1019")]
    [InlineData("last-number", "", "no number", null)]
    [InlineData("first-number", "", "-3.5 and 4", "-3.5")]
    [InlineData("after-the-answer-is", "", "The answer is 3. No: the answer is 3.5.", "3.5")]
    [InlineData("after-the-answer-is", "", "It is 3.", null)]
    [InlineData("choice", "blue, green", "I say Green!", "green")]
    [InlineData("choice", "blue, green", "blue or green", null)]
    [InlineData("choice", "A,B", "A banana is (B)", null)]
    [InlineData("choice", "A,B", "a banana is (B)", "B")]
    [InlineData("choice", "art, heart", "heart", "heart")]
    [InlineData("regex-group", @"<a>(.*?)</a>", "x <a> 7 </a>", "7")]
    [InlineData("regex-group", @"\d+", "x 7", "7")]
    [InlineData("regex-group", @"\d+", "x", null)]
    public void Finds_the_answer(string id, string argument, string output, string? answer) =>
        Assert.Equal(new Extraction(answer), ExtractorCatalog.Find(id)!.Extract(output, argument));

    [Theory]
    [InlineData("regex-group", "(a+)+$")]
    [InlineData("regex-group", "(")]
    [InlineData("choice", "only")]
    public void Says_what_is_wrong_with_its_argument(string id, string argument)
    {
        var extraction = ExtractorCatalog.Find(id)!.Extract(new string('a', 60) + "!", argument);
        Assert.Null(extraction.Answer);
        Assert.NotNull(extraction.Problem);
    }
}
