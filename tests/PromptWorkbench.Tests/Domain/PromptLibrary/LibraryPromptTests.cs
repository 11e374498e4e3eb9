using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptLibrary;
using Xunit;

namespace PromptWorkbench.Tests.Domain.PromptLibrary;

public class LibraryPromptTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);

    private static readonly LibraryPrompt Two = new("greeting", "Greeting", "",
    [
        new PromptVersion(1, Content("Hello"), "", Now, null),
        new PromptVersion(2, Content("Good morning"), "politer", Now, 1),
    ]);

    [Fact]
    public void Another_content_becomes_the_next_version()
    {
        var saved = Assert.IsType<VersionSaved>(Two.Save(new NewVersion(Content("Hi"), " shorter \n now ", 2, 2), Now)).Version;
        Assert.Equal((3, "shorter now", 2), (saved.Number, saved.Message, saved.Parent));
    }

    [Fact]
    public void The_same_content_makes_no_version_whoever_saved_it() =>
        Assert.Equal(2, Assert.IsType<NothingChanged>(Two.Save(new NewVersion(Content("Good morning"), "", 1, 1), Now)).Current.Number);

    [Fact]
    public void The_content_of_an_older_version_is_a_new_version_made_from_it()
    {
        var saved = Assert.IsType<VersionSaved>(Two.Save(new NewVersion(Content("Hello"), "restored", 1, 2), Now)).Version;
        Assert.Equal((3, 1, Two.Versions[0].Content.Sha256), (saved.Number, saved.Parent, saved.Content.Sha256));
    }

    [Fact]
    public void A_person_who_has_not_seen_the_newest_version_saves_nothing_and_learns_of_it() =>
        Assert.Equal(Two.Current, Assert.IsType<ChangedMeanwhile>(Two.Save(new NewVersion(Content("Hi"), "", 1, 1), Now)).Newest);

    [Fact]
    public void A_version_is_found_by_the_beginning_of_its_id()
    {
        Assert.Equal(1, Two.Version(Two.Versions[0].ShortId)!.Number);
        Assert.Null(Two.Version("abc"));
        Assert.Null(Two.Version("000000000"));
    }

    [Theory]
    [InlineData("Support reply", "support-reply")]
    [InlineData("  Café & Küsse! ", "café-küsse")]
    [InlineData("日本語", "日本語")]
    [InlineData("🦜 !", "prompt")]
    [InlineData("New", "new-2")]
    [InlineData("taken", "taken-3")]
    public void An_id_is_made_from_the_name_and_is_free(string name, string id) =>
        Assert.Equal(id, PromptId.Of(name, new HashSet<string> { "taken", "taken-2" }));

    [Fact]
    public void What_cannot_be_saved_is_told_with_its_place()
    {
        var content = new PromptContent(
            [new(ChatRole.System, " "), new(ChatRole.User, "{{n}} {{c}} {{d}}"), new(ChatRole.User, "one\ntwo {% if x %}")],
            [
                new PromptVariable("n", VariableKind.Number, "three"),
                new PromptVariable("c", VariableKind.Choice),
                new PromptVariable("d", VariableKind.Choice, "blue") { Choices = ["red"] },
            ],
            new());
        Assert.Collection(
            PromptCheck.Problems(content),
            problem => Assert.Equal("Message 1 is empty. Write it, or take it out.", problem),
            problem => Assert.StartsWith("Message 3: Line 2, column 5: `{% if %}` is Jinja syntax.", problem),
            problem => Assert.Contains("default 'three' is none", problem),
            problem => Assert.Contains("c is a choice", problem),
            problem => Assert.Contains("'blue' of the variable d is not one of its choices", problem));
        Assert.Equal(["A prompt needs at least one message."], PromptCheck.Problems(new PromptContent([], [], new())));
    }

    private static PromptContent Content(string text) => new([new ChatMessage(ChatRole.User, text)], [], new());
}
