namespace PromptWorkbench.Domain.Documents;

/// <summary>Texts a person imported, to be searched by agents. Safe to use from several circuits at once.</summary>
public interface IDocumentIndex
{
    /// <summary>
    /// Reads the `.txt` and `.md` files of a folder and the folders below it. What was imported from the same folder before
    /// is replaced, in one step at the end: a cancelled or failed import changes nothing.
    /// </summary>
    /// <param name="folder">Full path.</param>
    /// <param name="progress">Told before each file, from any thread.</param>
    /// <param name="cancellationToken">Cancels the import.</param>
    Task<DocumentImport> ImportAsync(string folder, Action<ImportProgress> progress, CancellationToken cancellationToken);

    /// <summary>Every document by folder and name.</summary>
    Task<IReadOnlyList<StoredDocument>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Forgets what was imported from a folder. The files stay as they are.</summary>
    Task RemoveAsync(string folder, CancellationToken cancellationToken);

    /// <summary>
    /// The passages that fit best, best first (BM25): those with every word of the query; if there is none, those with some.
    /// Any text is allowed; case, accents and English endings do not matter.
    /// </summary>
    /// <param name="query">Words.</param>
    /// <param name="take">How many at most, 1 to 20.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<Passage>> SearchAsync(string query, int take, CancellationToken cancellationToken);
}

/// <param name="Folder">Full path of the folder it was imported from.</param>
/// <param name="Name">Path of the file in that folder, with forward slashes.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Passages">Into how many passages its text was cut.</param>
/// <param name="ImportedAt">When.</param>
public sealed record StoredDocument(string Folder, string Name, long Bytes, int Passages, DateTimeOffset ImportedAt);

/// <param name="Document">Name of the document.</param>
/// <param name="Text">A paragraph of it, or a part of a long one.</param>
public sealed record Passage(string Document, string Text);

/// <param name="Done">Files read so far.</param>
/// <param name="Total">Files found.</param>
public sealed record ImportProgress(int Done, int Total);

/// <summary>What came of an import.</summary>
/// <param name="Imported">How many documents are in the index now from that folder.</param>
/// <param name="Problems">For each file that was left out its name and why; or why nothing could be imported.</param>
public sealed record DocumentImport(int Imported, IReadOnlyList<string> Problems);
