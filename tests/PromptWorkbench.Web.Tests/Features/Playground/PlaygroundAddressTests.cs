using PromptWorkbench.Web.Features.Playground;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Tests.Features.Playground;

public class PlaygroundAddressTests
{
    private static readonly Guid Run = Guid.Parse("01a20b98-ec52-772e-9d74-c17fe8b83b3f");

    [Fact]
    public void A_single_column_keeps_its_short_address()
    {
        Assert.Equal("/playground?model=b&sample=pirate", PlaygroundAddress.Read(["sample:pirate@b"], null, null, null).Url);
        Assert.Equal($"/playground?run={Run}", PlaygroundAddress.Read([$"run:{Run}"], null, null, null).Url);
        Assert.Equal(PlaygroundAddress.Read(null, null, null, Run).Url, PlaygroundAddress.Read([$"run:{Run}"], null, null, null).Url);
    }

    [Fact]
    public void A_model_alone_leaves_the_prompt_as_it_is()
    {
        var address = PlaygroundAddress.Read(null, "b", null, null);
        Assert.Empty(address.Columns);
        Assert.False(address.IsPlain);
        Assert.True(PlaygroundAddress.Read(null, null, "", null).IsPlain);
    }

    [Fact]
    public void What_is_not_understood_is_named_and_the_rest_is_shown()
    {
        var address = PlaygroundAddress.Read(["sample:a", "nonsense", "sample:b"], null, null, null);
        Assert.Equal(["a", "b"], address.Columns.Select(column => column.Id));
        Assert.Contains("'nonsense'", Assert.Single(address.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void At_most_four_columns_are_shown()
    {
        var address = PlaygroundAddress.Read(["blank", "blank", "blank", "blank", "blank"], null, null, null);
        Assert.Equal(4, address.Columns.Count);
        Assert.Contains("names 5 columns", Assert.Single(address.Problems), StringComparison.Ordinal);
        Assert.All(address.Columns, column => Assert.Equal(ColumnSource.Blank, column.Source));
    }
}
