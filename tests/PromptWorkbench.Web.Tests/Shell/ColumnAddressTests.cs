using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Tests.Shell;

public class ColumnAddressTests
{
    private const string Id = "01a20b98-ec52-772e-9d74-c17fe8b83b3f";

    public static TheoryData<string, ColumnAddress> Texts { get; } = new()
    {
        { "sample:sum-direct", ColumnAddress.Sample("sum-direct") },
        { "sample:sum-direct@demo-small", ColumnAddress.Sample("sum-direct") with { Model = "demo-small" } },
        { "sample:a@b", new ColumnAddress(ColumnSource.Sample, "a", "b") },
        { "sample:a%40b%3Ac", ColumnAddress.Sample("a@b:c") },
        { $"run:{Id}", ColumnAddress.Run(Guid.Parse(Id)) },
        { $"run:{Id}@office/llama3:8b@q4", ColumnAddress.Run(Guid.Parse(Id)) with { Model = "office/llama3:8b@q4" } },
        { "blank", new ColumnAddress(ColumnSource.Blank) },
        { "blank@demo", new ColumnAddress(ColumnSource.Blank, Model: "demo") },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Reads_what_it_writes(string text, ColumnAddress address)
    {
        Assert.Equal(address, ColumnAddress.Parse(text));
        Assert.Equal(text, address.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sample")]
    [InlineData("sample:")]
    [InlineData("sample:a@")]
    [InlineData("run:1")]
    [InlineData("blank:x")]
    [InlineData("Sample:a")]
    [InlineData("0:a")]
    [InlineData("javascript:alert(1)")]
    public void What_it_does_not_know_is_no_column(string? text) => Assert.Null(ColumnAddress.Parse(text));

    [Fact]
    public void An_address_names_its_columns_in_order() => Assert.Equal(
        "/playground?column=sample%3Asum-direct&column=sample%3Asum-step-by-step@b&go=1",
        AppUrls.PlaygroundComparing([ColumnAddress.Sample("sum-direct"), ColumnAddress.Sample("sum-step-by-step") with { Model = "b" }], go: true));
}
