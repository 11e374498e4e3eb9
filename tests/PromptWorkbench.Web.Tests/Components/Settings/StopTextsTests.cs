using PromptWorkbench.Web.Components.Settings;

namespace PromptWorkbench.Web.Tests.Components.Settings;

public class StopTextsTests
{
    [Theory]
    [InlineData("END", "END")]
    [InlineData("a\nb", "a", "b")]
    [InlineData("\\n\\n", "\n\n")]
    [InlineData("\\\\n", "\\n")]
    [InlineData("\n")]
    public void One_text_a_line_with_escapes(string typed, params string[] stops)
    {
        Assert.Equal(stops, StopTexts.Read(typed));
        Assert.Equal(stops, StopTexts.Read(StopTexts.Show(stops)));
    }
}
