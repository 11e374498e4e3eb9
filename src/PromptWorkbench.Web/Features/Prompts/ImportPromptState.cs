using System.Text;
using PromptWorkbench.Domain.PromptFiles;
using PromptWorkbench.Domain.PromptLibrary;

namespace PromptWorkbench.Web.Features.Prompts;

/// <summary>A prompt file that a person brings along.</summary>
public sealed class ImportPromptState(IPromptLibrary library)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private string source = "pasted text";

    public string Text { get; private set; } = "";

    /// <summary>What the text would become; null while there is none.</summary>
    public PromptImport? Import { get; private set; }

    public bool CanImport => Import is { File: not null, Problems.Count: 0 };

    public void Paste(string? text) => Take(text ?? "", "pasted text");

    /// <summary>Takes an uploaded file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="content">Opens it to be read.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public async Task UploadAsync(string name, long length, Func<Stream> content, CancellationToken cancellationToken)
    {
        if (length > PromptImport.MaxBytes)
        {
            Refuse($"{name} has {length / 1024:N0} KB; a prompt file may have at most {PromptImport.MaxBytes / 1024} KB.");
            return;
        }

        try
        {
            await using var stream = content();
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, cancellationToken);
            Take(Utf8.GetString(bytes.ToArray()), name);
        }
        catch (DecoderFallbackException)
        {
            Refuse($"{name} is not a text in UTF-8.");
        }
        catch (IOException fault)
        {
            Refuse($"{name} could not be read: {fault.Message}");
        }
    }

    /// <summary>Adds the prompt to the library and returns its id.</summary>
    public async Task<string> SaveAsync()
    {
        var file = Import!.File!;
        var added = await library.AddAsync(
            new NewPrompt(file.Name, file.Description, file.Content, $"Imported from {source}") { OtherKeys = file.OtherKeys }, CancellationToken.None);
        return added.Id;
    }

    private void Take(string text, string from)
    {
        (Text, source) = (text, from);
        Import = string.IsNullOrWhiteSpace(text) ? null : PromptImport.Read(text);
    }

    private void Refuse(string problem)
    {
        Text = "";
        Import = new PromptImport(null, [problem], []);
    }
}
