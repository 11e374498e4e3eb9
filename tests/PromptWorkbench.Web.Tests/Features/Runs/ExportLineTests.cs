using System.Text.Json;
using PromptWorkbench.Web.Features.Runs;

namespace PromptWorkbench.Web.Tests.Features.Runs;

public class ExportLineTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("1=1", "1=1")]
    public void A_text_is_quoted_where_it_must_be_and_never_a_formula(string text, string cell) => Assert.Equal($"{cell},x\r\n", CsvLine.Of([text, "x"]));

    [Fact]
    public void Numbers_stay_numbers_and_null_is_empty() => Assert.Equal(",-1.5,42,1E-07\r\n", CsvLine.Of([null, -1.5, 42L, 1e-7]));

    [Fact]
    public void A_json_line_holds_json_columns_as_json_on_one_line()
    {
        var line = JsonLine.Of(["output", "seed", "tags", "applied_settings", "prompt_ms"], ["{\n\"no\": 1}", 7L, """["a"]""", "{\n  \"top_k\": 40\n}", null]);
        Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
        using var read = JsonDocument.Parse(line);
        Assert.Equal("{\n\"no\": 1}", read.RootElement.GetProperty("output").GetString());
        Assert.Equal(7, read.RootElement.GetProperty("seed").GetInt64());
        Assert.Equal("a", read.RootElement.GetProperty("tags")[0].GetString());
        Assert.Equal(40, read.RootElement.GetProperty("applied_settings").GetProperty("top_k").GetInt32());
        Assert.Equal(JsonValueKind.Null, read.RootElement.GetProperty("prompt_ms").ValueKind);
    }
}
