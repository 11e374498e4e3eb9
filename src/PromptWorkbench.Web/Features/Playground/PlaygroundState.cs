using PromptWorkbench.Domain.Comparisons;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptFiles;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Features.Playground;

/// <summary>The playground without its page: one to four columns. <see cref="Changed"/> is raised from any thread.</summary>
public sealed class PlaygroundState : IDisposable
{
    private readonly IModelCatalog catalog;
    private readonly PromptRunner runner;
    private readonly TimeProvider time;
    private readonly ColumnSources sources;
    private List<Column> columns = [];
    private string? opened;
    private int lastKey;

    public PlaygroundState(IModelCatalog catalog, IPromptFiles files, WholeLibrary library, IRunStore store, PromptRunner runner, Judgement judgement, TimeProvider time)
    {
        (this.catalog, this.runner, this.time, Judgement) = (catalog, runner, time, judgement);
        sources = new ColumnSources(catalog, files, library, store);
        Models = catalog.List();
        catalog.Changed += OnCatalogChanged;
    }

    public event Action? Changed;

    /// <summary>Raised when <see cref="Address"/> is another one.</summary>
    public event Action? Moved;

    public IReadOnlyList<ModelSummary> Models { get; private set; }

    public SampleList Samples => sources.Samples;

    /// <summary>One to four; none before the first <see cref="OpenAsync"/>.</summary>
    public IReadOnlyList<Column> Columns => columns;

    public Judgement Judgement { get; }

    /// <summary>The address that shows the same columns again.</summary>
    public PlaygroundAddress Address => new([.. columns.Select(column => column.Address)]);

    /// <summary>What was asked for in the address but is not there.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>Why the columns cannot run as they are; null when they can.</summary>
    public string? Hindrance => columns.Index()
        .Select(place => place.Item.Draft.Rejected.Sentence is { } sentence ? columns.Count > 1 ? $"Column {place.Index + 1}, {sentence}" : sentence : null)
        .FirstOrDefault(sentence => sentence is not null);

    public bool IsRunning => columns.Any(column => column.IsRunning);

    public bool CanAdd => columns.Count is > 0 and < Comparison.MostColumns;

    /// <summary>Whether a value of a variable is meant for every column that uses it.</summary>
    public bool SharesValues { get; private set; } = true;

    /// <summary>Every variable in use, in order of first use.</summary>
    public IReadOnlyList<string> VariableNames => [.. columns.SelectMany(column => column.Draft.VariableNames).Distinct()];

    public ColumnDifferences Differences => new([.. columns.Select(column => column.Draft.Spec(column.ModelId))]);

    /// <summary>The columns as they would be compared.</summary>
    public IReadOnlyList<ComparedRun> Compared => [.. columns.Select((column, index) => new ComparedRun(index + 1, column.ModelId, column.StoredRun))];

    /// <summary>Shows what the address names. An address that is shown already changes nothing.</summary>
    /// <param name="address">What to show; without a column what is there stays, at first a sample.</param>
    /// <param name="kept">What was typed before the page was loaded anew; null for nothing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task OpenAsync(PlaygroundAddress address, KeptDrafts? kept, CancellationToken cancellationToken)
    {
        if (address.Url == opened || (columns.Count > 0 && address.Url == Address.Url))
            return;
        opened = address.Url;
        Models = catalog.List();
        sources.Refresh();
        Problems = address.Problems;
        if (address.Columns.Count > 0)
            await ShowAsync(address.Columns, cancellationToken);
        else if (columns.Count == 0)
            await ShowAsync([sources.Usual with { Model = address.Model }], cancellationToken);
        else if (address.Model is { } model)
            columns[0].ChooseModel(model);
        kept?.PutInto(columns);
        SharesValues = HaveSameValues(columns.Where(column => column.Answer is not null || kept is not null));
        ShareValues();
        await Judgement.FindAsync(Compared, cancellationToken);
        if (address.Columns.Count == 0 && !address.IsPlain)
            Move();
        else
            Raise();
    }

    public void ChooseModel(Column column, string id)
    {
        column.ChooseModel(id);
        Move();
    }

    /// <summary>Fills a column's editors with a sample, also when it is the one that was chosen before.</summary>
    public async Task ChooseSampleAsync(Column column, string id)
    {
        var (content, problem) = await sources.OpenAsync(ColumnAddress.Sample(id), CancellationToken.None);
        Problems = problem is null ? [] : [problem];
        if (problem is not null)
            return;
        column.Use(content);
        ShareValues();
        Move();
    }

    /// <summary>One column more, a copy of the last.</summary>
    public async Task AddAsync()
    {
        if (!CanAdd)
            return;
        columns = [.. columns, NewColumn(columns[^1].Copy)];
        await Judgement.FindAsync(Compared, CancellationToken.None);
        Move();
    }

    /// <summary>Takes a column away; its run, if it goes on, is stopped. The last one stays.</summary>
    public async Task RemoveAsync(Column column)
    {
        if (columns.Count == 1)
            return;
        columns = [.. columns.Where(other => other != column)];
        column.Dispose();
        await Judgement.FindAsync(Compared, CancellationToken.None);
        Move();
    }

    public void Edit(Column column, Func<PromptDraft, PromptDraft> change)
    {
        column.Edit(change);
        Raise();
    }

    /// <summary>Sets a variable's value: in this column, or in all when they share their values.</summary>
    public void SetValue(Column column, string name, string value)
    {
        foreach (var one in SharesValues ? columns : [column])
            one.Edit(draft => draft.WithValue(name, value));
        Raise();
    }

    /// <summary>Lets the columns share values, the first column's where they differ, or gives each its own.</summary>
    public void Share(bool share)
    {
        SharesValues = share;
        ShareValues();
        Raise();
    }

    /// <summary>The person begins to work on the prompt: from now on the model may be loaded to count its tokens.</summary>
    public void Touch(Column column) => column.Recount(mayLoad: true);

    /// <summary>Runs every column at once. What several of them answer is kept as a comparison as soon as all have begun.</summary>
    public async Task RunAsync()
    {
        if (IsRunning || Hindrance is not null)
            return;
        var together = columns;
        var begun = together.Select(_ => new TaskCompletionSource()).ToList();
        var runs = Task.WhenAll(together.Zip(begun, (column, signal) => column.RunAsync(runner, signal)));
        await Task.WhenAll(begun.Select(signal => signal.Task));
        if (together == columns)
        {
            await Judgement.KeepAsync(Compared);
            foreach (var column in together)
                column.NameRun();
            Move();
        }

        await runs;
    }

    public void Stop() => columns.ForEach(column => column.Stop());

    public async Task VoteAsync(Vote vote)
    {
        await Judgement.VoteAsync(vote, Compared);
        Raise();
    }

    public async Task RateAsync(Guid runId, RunRating rating)
    {
        await Judgement.RateAsync(runId, rating);
        Raise();
    }

    public void Dispose()
    {
        catalog.Changed -= OnCatalogChanged;
        columns.ForEach(column => column.Dispose());
    }

    private async Task ShowAsync(IEnumerable<ColumnAddress> addresses, CancellationToken cancellationToken)
    {
        var shown = new List<Column>();
        foreach (var address in addresses)
        {
            var (content, problem) = await sources.OpenAsync(address, cancellationToken);
            shown.Add(NewColumn(content));
            if (problem is not null)
                Problems = [.. Problems, problem];
        }

        columns.ForEach(column => column.Dispose());
        columns = shown;
    }

    private Column NewColumn(ColumnContent content) => new(++lastKey, content, catalog, time, Raise);

    private void ShareValues()
    {
        if (!SharesValues)
            return;
        foreach (var name in VariableNames)
        {
            if (columns.Select(column => column.Draft.Values.GetValueOrDefault(name)).FirstOrDefault(value => !string.IsNullOrEmpty(value)) is not { } value)
                continue;
            foreach (var column in columns.Where(column => column.Draft.Values.GetValueOrDefault(name) != value))
                column.Edit(draft => draft.WithValue(name, value));
        }
    }

    private static bool HaveSameValues(IEnumerable<Column> some) => some
        .SelectMany(column => column.Draft.VariableNames.Select(name => (name, value: column.Draft.Values.GetValueOrDefault(name))))
        .Where(pair => !string.IsNullOrEmpty(pair.value))
        .GroupBy(pair => pair.name)
        .All(values => values.Distinct().Count() == 1);

    private void OnCatalogChanged()
    {
        var before = Models;
        Models = catalog.List();
        foreach (var column in columns.Where(column => StateOf(column, Models) == ModelState.Ready && StateOf(column, before) != ModelState.Ready))
            column.Recount(mayLoad: false);
        Raise();
    }

    private static ModelState? StateOf(Column column, IReadOnlyList<ModelSummary> models) => models.FirstOrDefault(model => model.Id == column.ModelId)?.State;

    private void Move()
    {
        opened = Address.Url;
        Moved?.Invoke();
        Raise();
    }

    private void Raise() => Changed?.Invoke();
}
