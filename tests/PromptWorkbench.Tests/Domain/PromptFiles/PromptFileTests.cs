using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptFiles;
using Xunit;

namespace PromptWorkbench.Tests.Domain.PromptFiles;

public class PromptFileTests
{
    private const string Pirate = """
        ---
        name: Pirate
        description: "It says: arr."
        model:
          parameters:
            temperature: 0.7
            max_tokens: 64
            seed: 4294967295
        sample:
          thing: a ship
        # a remark
        ---
        system:
        You are a pirate.

        user:
        Tell me: what is {{thing}}?

        It has sails.
        """;

    [Fact]
    public void Front_matter_gives_name_settings_and_sample_values()
    {
        var file = PromptFile.Parse("pirate", Pirate);
        Assert.Equal(("pirate", "Pirate", "It says: arr."), (file.Id, file.Name, file.Description));
        Assert.Equal((0.7, 64, uint.MaxValue), (file.Settings.Temperature!.Value, file.Settings.MaxTokens!.Value, file.Settings.Seed!.Value));
        Assert.Null(file.Settings.TopK);
        Assert.Equal("a ship", Assert.Single(file.SampleValues).Value);
    }

    [Fact]
    public void Role_lines_begin_messages_and_other_colons_do_not() =>
        Assert.Equal(
            [new ChatMessage(ChatRole.System, "You are a pirate."), new ChatMessage(ChatRole.User, "Tell me: what is {{thing}}?\n\nIt has sails.")],
            PromptFile.Parse("pirate", Pirate).Messages);

    [Fact]
    public void Line_ends_of_Windows_make_no_difference() =>
        Assert.Equal(
            PromptFile.Parse("pirate", Pirate).Messages,
            PromptFile.Parse("pirate", Pirate.ReplaceLineEndings("\r\n")).Messages);

    [Theory]
    [InlineData("name: x", "Line 1")]
    [InlineData("---\nname: x", "not closed")]
    [InlineData("---\ndescription: x\n---\nuser:\nhi", "no `name`")]
    [InlineData("---\nname x\n---\nuser:\nhi", "Line 2")]
    [InlineData("---\nname: x\n---\nhello", "Line 4")]
    [InlineData("---\nname: x\n---\n", "no message")]
    [InlineData("---\nname: x\nmodel:\n  parameters:\n    seed: -1\n---\nuser:\nhi", "`seed` is '-1'")]
    public void A_file_that_is_not_in_the_format_is_refused_with_the_place(string text, string said) =>
        Assert.Contains(said, Assert.Throws<FormatException>(() => PromptFile.Parse("x", text)).Message, StringComparison.Ordinal);
}
