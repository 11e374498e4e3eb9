using System.Runtime.Versioning;
using PromptWorkbench.Storage;
using PromptWorkbench.Web.Access;

namespace PromptWorkbench.Web.Tests.Access;

public sealed class FacilitatorKeyTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("workbench-key-").FullName;

    private string Folder => Path.Combine(data, "keys");

    private string KeyFile => Path.Combine(Folder, "facilitator.key");

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public void A_key_is_made_at_the_first_start_and_kept()
    {
        var made = FacilitatorKey.Open(null, Folder);
        var text = File.ReadAllText(KeyFile).Trim();
        Assert.Matches("^[a-z2-9]{5}(-[a-z2-9]{5}){3}$", text);
        Assert.True(made.IsText(text));
        Assert.Contains(text, made.Announcement, StringComparison.Ordinal);
        Assert.Equal(made.Fingerprint, FacilitatorKey.Open(null, Folder).Fingerprint);
        Assert.Single(Directory.EnumerateFiles(Folder));
    }

    [Fact]
    public void Two_workbenches_have_two_keys() =>
        Assert.NotEqual(FacilitatorKey.Open(null, Folder).Fingerprint, FacilitatorKey.Open(null, Path.Combine(data, "other")).Fingerprint);

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Only_the_owner_of_the_process_may_read_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no Unix file modes.");
        Directory.CreateDirectory(Folder);
        File.WriteAllText(KeyFile, "open-to-everyone-so-far");
        File.SetUnixFileMode(KeyFile, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        FacilitatorKey.Open(null, Folder);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
    }

    [Fact]
    public void A_key_of_the_settings_is_taken_and_never_told()
    {
        var key = FacilitatorKey.Open(" chosen-by-a-person ", Folder);
        Assert.True(key.IsText("chosen-by-a-person"));
        Assert.DoesNotContain("chosen", key.Announcement, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("chosen-by-a-persoN")]
    [InlineData("chosen-by-a-person-and-more")]
    public void Another_text_is_not_the_key(string text) => Assert.False(FacilitatorKey.Open("chosen-by-a-person", Folder).IsText(text));

    [Fact]
    public void A_key_that_could_be_guessed_is_refused_with_what_to_do() =>
        Assert.Contains("fewer than 16", Assert.Throws<DataDirectoryException>(() => FacilitatorKey.Open("secret", Folder)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_empty_file_is_no_key()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(KeyFile, "\n");
        Assert.Contains(KeyFile, Assert.Throws<DataDirectoryException>(() => FacilitatorKey.Open(null, Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        File.WriteAllText(Folder, "a file where the folder belongs");
        Assert.Contains(KeyFile, Assert.Throws<DataDirectoryException>(() => FacilitatorKey.Open(null, Folder)).Message, StringComparison.Ordinal);
    }
}
