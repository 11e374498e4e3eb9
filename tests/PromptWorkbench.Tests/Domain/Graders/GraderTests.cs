using PromptWorkbench.Domain.Graders;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Graders;

public class GraderTests
{
    public static TheoryData<string> Ids => [.. GraderCatalog.All.Select(grader => grader.Id)];

    [Fact]
    public void The_catalog_lists_every_implementation_under_a_name_of_its_own()
    {
        var implementations = typeof(IGrader).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IGrader)) && !type.IsInterface);
        Assert.Equal(implementations.ToHashSet(), GraderCatalog.All.Select(grader => grader.GetType()).ToHashSet());
        Assert.Distinct(GraderCatalog.All.Select(grader => grader.Id));
        Assert.Equal(["equals", "contains", "icontains", "regex", "numeric", "choice"], GraderCatalog.All.Select(grader => grader.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Says_right_wrong_or_why_it_cannot_and_says_the_same_again(string id)
    {
        var grader = GraderCatalog.Find(id)!;
        foreach (var (answer, expected) in new[] { ("18", "18"), ("17", "18"), ("", ""), ("a", "("), ("18", "") })
        {
            var score = grader.Grade(answer, expected, 0);
            Assert.Contains(score.Value, new double?[] { 0, 1, null });
            Assert.NotEqual("", score.Reason);
            Assert.Equal(score, grader.Grade(answer, expected, 0));
        }

        Assert.Equal(1, grader.Grade("18", "18", 0).Value);
        Assert.Equal(0, grader.Grade("17", "18", 0).Value);
    }

    [Theory]
    [InlineData("equals", "Blue", "blue", 0.0)]
    [InlineData("contains", "It is Blue.", "Blue", 1.0)]
    [InlineData("contains", "It is Blue.", "blue", 0.0)]
    [InlineData("icontains", "It is Blue.", "bLUE", 1.0)]
    [InlineData("regex", "order 66", @"^order \d+$", 1.0)]
    [InlineData("regex", "order", @"^order \d+$", 0.0)]
    [InlineData("numeric", "1,250.0", "1250", 1.0)]
    [InlineData("numeric", "-3", "3", 0.0)]
    [InlineData("numeric", "123456789012345678901234567890123", "123456789012345678901234567890124", 0.0)]
    [InlineData("numeric", "none", "3", 0.0)]
    [InlineData("choice", " (B). ", "b", 1.0)]
    [InlineData("choice", "green", "blue", 0.0)]
    public void Grades(string id, string answer, string expected, double value) =>
        Assert.Equal(value, GraderCatalog.Find(id)!.Grade(answer, expected, 0).Value);

    [Theory]
    [InlineData("numeric", "3", "three")]
    [InlineData("regex", "text", "(")]
    [InlineData("contains", "text", "")]
    public void Does_not_grade_what_the_case_makes_impossible(string id, string answer, string expected) =>
        Assert.Null(GraderCatalog.Find(id)!.Grade(answer, expected, 0).Value);

    [Theory]
    [InlineData("3.14", 1.0)]
    [InlineData("3.16", 0.0)]
    public void A_number_may_be_off_by_the_tolerance(string answer, double value) =>
        Assert.Equal(value, GraderCatalog.Find("numeric")!.Grade(answer, "3.15", 0.01m - (answer == "3.16" ? 0.001m : 0)).Value);

    [Fact]
    public void An_exploding_pattern_is_not_graded_and_does_not_hang()
    {
        var score = GraderCatalog.Find("regex")!.Grade(new string('a', 60) + "!", "^(a+)+$", 0);
        Assert.Null(score.Value);
        Assert.Contains("250 ms", score.Reason);
    }
}
