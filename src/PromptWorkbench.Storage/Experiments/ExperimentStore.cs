using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Storage.Writing;

namespace PromptWorkbench.Storage.Experiments;

internal sealed class ExperimentStore(IDbContextFactory<WorkbenchDbContext> contexts, WriteQueue writes) : IExperimentStore
{
    public Task AddAsync(Experiment experiment, CancellationToken cancellationToken) => writes.NowAsync(
        context =>
        {
            context.Experiments.Add(experiment.ToRow());
            return context.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);

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
        var waiting = writes.Waiting().OfType<TrialRow>().CountBy(trial => trial.ExperimentId).ToDictionary();
        return [.. rows.Select(found => new ExperimentProgress(found.Row.ToExperiment(), found.Done + waiting.GetValueOrDefault(found.Row.Id)))];
    }

    public Task RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        var key = id.ToString();
        return writes.NowAsync(context => context.Experiments.Where(row => row.Id == key).ExecuteDeleteAsync(cancellationToken), cancellationToken);
    }

    public async Task<IReadOnlySet<Cell>> DoneAsync(Guid experimentId, CancellationToken cancellationToken)
    {
        var key = experimentId.ToString();
        return await writes.NowAsync(
            async context =>
            {
                await context.Trials.Where(row => row.ExperimentId == key && row.FailureIsRetriable == true).ExecuteDeleteAsync(cancellationToken);
                var cells = await context.Trials.Where(row => row.ExperimentId == key)
                    .Select(row => new Cell(row.PromptName, row.ModelId, row.CaseNumber, row.Repeat))
                    .ToListAsync(cancellationToken);
                return cells.ToHashSet();
            },
            cancellationToken);
    }

    public Task AddTrialAsync(Trial trial, CancellationToken cancellationToken) => writes.KeepAsync(trial.ToRow(), cancellationToken);

    public async Task<IReadOnlyList<Trial>> TrialsAsync(Guid experimentId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var key = experimentId.ToString();
        var rows = await context.Trials.AsNoTracking().Where(row => row.ExperimentId == key)
            .OrderBy(row => row.PromptName).ThenBy(row => row.ModelId).ThenBy(row => row.CaseNumber).ThenBy(row => row.Repeat)
            .ToListAsync(cancellationToken);
        var waiting = writes.Waiting().OfType<TrialRow>().Where(row => row.ExperimentId == key).Select(ExperimentRowMapping.ToTrial).ToList();
        var trials = rows.Select(ExperimentRowMapping.ToTrial);
        return waiting.Count == 0 ? [.. trials] :
        [
            .. trials.UnionBy(waiting, trial => trial.Cell)
                .OrderBy(trial => trial.Cell.PromptName, StringComparer.Ordinal).ThenBy(trial => trial.Cell.ModelId, StringComparer.Ordinal)
                .ThenBy(trial => trial.Cell.CaseNumber).ThenBy(trial => trial.Cell.Repeat),
        ];
    }

    public Task RegradeAsync(Experiment experiment, IReadOnlyList<Trial> trials, CancellationToken cancellationToken) => writes.NowAsync(
        context =>
        {
            context.Experiments.Update(experiment.ToRow());
            context.Trials.UpdateRange(trials.Select(ExperimentRowMapping.ToRow));
            return context.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);
}
