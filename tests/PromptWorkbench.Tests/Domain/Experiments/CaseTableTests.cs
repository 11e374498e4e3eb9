using PromptWorkbench.Domain.Experiments;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Experiments;

public class CaseTableTests
{
    [Theory]
    [InlineData("question,expected\n\"1, 2 and \"\"3\"\"\",6\n\nfour,4\n")]
    [InlineData("question\texpected\r\n\"1, 2 and \"\"3\"\"\"\t6\r\nfour\t4")]
    [InlineData("\uFEFFquestion,__expected\n\"1, 2 and \"\"3\"\"\", 6 \nfour,4")]
    public void Reads_commas_and_tabs_quotes_and_either_name_of_the_answer(string text)
    {
        var cases = CaseTable.Parse(text);
        Assert.Equal(["1, 2 and \"3\"", "four"], cases.Select(@case => @case.Variables["question"]));
        Assert.Equal(["6", "4"], cases.Select(@case => @case.Expected));
        Assert.All(cases, @case => Assert.Single(@case.Variables));
    }

    [Fact]
    public void Keeps_a_line_break_inside_quotes() =>
        Assert.Equal("a\nb", Assert.Single(CaseTable.Parse("x,expected\n\"a\nb\",1")).Variables["x"]);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("question,expected", "no rows")]
    [InlineData("question,answer\na,b", "no column `expected`; it has: question, answer")]
    [InlineData("question,expected\na,1\nb,2,3\n", "Row 3 (line 3) has 3 columns, but the header has 2")]
    [InlineData("question,expected\n\"two\nlines\",1\nb\n", "Row 3 (line 4) has 1 column, but the header has 2")]
    [InlineData("x,x,expected\n1,2,3", "Two columns are named 'x'")]
    [InlineData("x,,expected\n1,2,3", "Column 2 has no name")]
    [InlineData("x,expected\n\"open,1\nb,2", "Row 2")]
    public void Refuses_a_table_it_cannot_trust_and_names_the_place(string text, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => CaseTable.Parse(text)).Message);
}
