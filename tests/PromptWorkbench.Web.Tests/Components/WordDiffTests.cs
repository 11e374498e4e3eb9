using PromptWorkbench.Web.Components;

namespace PromptWorkbench.Web.Tests.Components;

public class WordDiffTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a b", "a b")]
    [InlineData("", "new words")]
    [InlineData("old words", "")]
    [InlineData("The answer is 18.\nDone", "The answer is 19.\n\nDone and dusted 🦜")]
    [InlineData("x y x y", "y x y x")]
    public void What_is_kept_and_removed_is_the_first_text_and_what_is_kept_and_added_the_second(string before, string after)
    {
        var changes = WordDiff.Of(before, after);
        Assert.Equal(before, Join(changes, WordChangeKind.Removed));
        Assert.Equal(after, Join(changes, WordChangeKind.Added));
    }

    [Fact]
    public void Only_the_word_that_changed_is_marked() => Assert.Equal(
        [new(WordChangeKind.Same, "a "), new(WordChangeKind.Removed, "grey"), new(WordChangeKind.Added, "green"), new(WordChangeKind.Same, " parrot")],
        WordDiff.Of("a grey parrot", "a green parrot"));

    private static string Join(IEnumerable<WordChange> changes, WordChangeKind kind) =>
        string.Concat(changes.Where(change => change.Kind == WordChangeKind.Same || change.Kind == kind).Select(change => change.Text));
}
