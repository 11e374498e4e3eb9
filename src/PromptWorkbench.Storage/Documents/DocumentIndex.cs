using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.Documents;
using PromptWorkbench.Storage.Runs;
using PromptWorkbench.Storage.Writing;

namespace PromptWorkbench.Storage.Documents;

internal sealed class DocumentIndex(IDbContextFactory<WorkbenchDbContext> contexts, WriteQueue writes, TimeProvider time) : IDocumentIndex
{
    private const int MostPassages = 20;

    private const string Matching =
        """
        SELECT documents.name AS document, document_passages.text AS text
        FROM passage_search
        JOIN document_passages ON document_passages.id = passage_search.rowid
        JOIN documents ON documents.id = document_passages.document_id
        WHERE passage_search MATCH $query
        ORDER BY rank, document_passages.id
        LIMIT $take
        """;

    public async Task<DocumentImport> ImportAsync(string folder, Action<ImportProgress> progress, CancellationToken cancellationToken)
    {
        var root = Path.TrimEndingDirectorySeparator(folder.Trim());
        var source = new DocumentFolder(root);
        var files = source.Files();
        if (source.Problem is { } nothing)
            return new DocumentImport(0, [nothing]);

        var documents = new List<DocumentRow>();
        var problems = new List<string>();
        foreach (var (index, file) in files.Index())
        {
            progress(new ImportProgress(index, files.Count));
            var (passages, problem) = await DocumentFolder.ReadAsync(file, cancellationToken);
            if (problem is null)
                documents.Add(Row(root, source.NameOf(file), file.Length, passages));
            else
                problems.Add($"{source.NameOf(file)}: {problem}");
        }

        if (documents.Count > 0)
            await writes.NowAsync(context => ReplaceAsync(context, root, documents, cancellationToken), cancellationToken);
        return new DocumentImport(documents.Count, problems);
    }

    public async Task<IReadOnlyList<StoredDocument>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Documents.AsNoTracking()
            .OrderBy(row => row.Folder).ThenBy(row => row.Name)
            .Select(row => new { row.Folder, row.Name, row.Bytes, Passages = row.Passages.Count, row.ImportedAt })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new StoredDocument(row.Folder, row.Name, row.Bytes, row.Passages, RunRowMapping.ReadTime(row.ImportedAt)))];
    }

    public Task RemoveAsync(string folder, CancellationToken cancellationToken) =>
        writes.NowAsync(context => context.Documents.Where(row => row.Folder == folder).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<Passage>> SearchAsync(string query, int take, CancellationToken cancellationToken)
    {
        if (take is < 1 or > MostPassages)
            throw new ArgumentOutOfRangeException(nameof(take), take, $"A search gives 1 to {MostPassages} passages.");
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var match in PassageQuery.Of(query))
        {
            var found = await context.Database
                .SqlQueryRaw<Passage>(Matching, new SqliteParameter("$query", match), new SqliteParameter("$take", take))
                .ToListAsync(cancellationToken);
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    private DocumentRow Row(string folder, string name, long bytes, IReadOnlyList<string> passages)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow()).ToString();
        return new DocumentRow
        {
            Id = id,
            Folder = folder,
            Name = name,
            Bytes = bytes,
            ImportedAt = RunRowMapping.Write(time.GetUtcNow()),
            Passages = [.. passages.Select(text => new PassageRow { DocumentId = id, Text = text })],
        };
    }

    private static async Task ReplaceAsync(WorkbenchDbContext context, string folder, IReadOnlyList<DocumentRow> documents, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Documents.Where(row => row.Folder == folder).ExecuteDeleteAsync(cancellationToken);
        context.Documents.AddRange(documents);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
