using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.Experiments;

namespace PromptWorkbench.Storage.Experiments;

internal sealed class ExperimentStore(IDbContextFactory<WorkbenchDbContext> contexts) : IExperimentStore
{
    private const int UniqueViolated = 2067; // SQLITE_CONSTRAINT_UNIQUE

    public async Task AddAsync(Experiment experiment, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Experiments.Add(experiment.ToRow());
        await context.SaveChangesAsync(cancellationToken);
    }

    public async Task<Experiment?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await context.Experiments.FindAsync([id.ToString()], cancellationToken))?.ToExperiment();
    }

    public async Task<IReadOnlyList<ExperimentProgress>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Experiments.AsNoTracking()
            .OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id)
            .Select(row => new { Row = row, Done = context.Trials.Count(trial => trial.ExperimentId == row.Id) })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(found => new ExperimentProgress(found.Row.ToExperiment(), found.Done))];
    }

    public async Task RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var key = id.ToString();
        await context.Experiments.Where(row => row.Id == key).ExecuteDeleteAsync(cancellationToken);
    }

    public async Task<IReadOnlySet<Cell>> DoneAsync(Guid experimentId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var key = experimentId.ToString();
        await context.Trials.Where(row => row.ExperimentId == key && row.FailureIsRetriable == true).ExecuteDeleteAsync(cancellationToken);
        var cells = await context.Trials.Where(row => row.ExperimentId == key)
            .Select(row => new Cell(row.PromptName, row.ModelId, row.CaseNumber, row.Repeat))
            .ToListAsync(cancellationToken);
        return cells.ToHashSet();
    }

    public async Task AddTrialAsync(Trial trial, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Trials.Add(trial.ToRow());
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException fault) when (fault.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueViolated })
        {
            // The cell has a trial already: the contract keeps the first.
        }
    }

    public async Task<IReadOnlyList<Trial>> TrialsAsync(Guid experimentId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var key = experimentId.ToString();
        var rows = await context.Trials.AsNoTracking().Where(row => row.ExperimentId == key)
            .OrderBy(row => row.PromptName).ThenBy(row => row.ModelId).ThenBy(row => row.CaseNumber).ThenBy(row => row.Repeat)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(ExperimentRowMapping.ToTrial)];
    }

    public async Task RegradeAsync(Experiment experiment, IReadOnlyList<Trial> trials, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Experiments.Update(experiment.ToRow());
        context.Trials.UpdateRange(trials.Select(ExperimentRowMapping.ToRow));
        await context.SaveChangesAsync(cancellationToken);
    }
}
