using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Storage.Runs;

namespace PromptWorkbench.Storage.Experiments;

internal sealed class StoredResults(IDbContextFactory<WorkbenchDbContext> contexts) : IExperimentResults
{
    public Task<IReadOnlyList<ExperimentTally>> ListAsync(CancellationToken cancellationToken) => CountAsync(null, cancellationToken);

    public Task<IReadOnlyList<ExperimentTally>> FindAsync(Guid id, CancellationToken cancellationToken) => CountAsync(id.ToString(), cancellationToken);

    private async Task<IReadOnlyList<ExperimentTally>> CountAsync(string? id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var experiments = await context.Experiments.AsNoTracking().Where(row => id == null || row.Id == id)
            .OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id)
            .ToListAsync(cancellationToken);
        var counted = await context.Trials.Where(row => (id == null || row.ExperimentId == id) && row.Repeat == 1)
            .GroupBy(row => new { row.ExperimentId, row.PromptName, row.ModelId, row.Outcome })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var counts = counted.ToDictionary(
            group => (group.Key.ExperimentId, group.Key.PromptName, group.Key.ModelId, group.Key.Outcome),
            group => group.Count);

        return
        [
            .. from row in experiments
               let spec = row.ToExperiment().Spec
               from prompt in spec.Prompts
               from model in spec.ModelIds
               select Tally(row, outcome => counts.GetValueOrDefault((row.Id, prompt.Name, model, RunRowMapping.Name(outcome))), prompt.Name, model),
        ];
    }

    private static ExperimentTally Tally(ExperimentRow row, Func<TrialOutcome, int> count, string prompt, string model) => new(
        Guid.Parse(row.Id), row.Title, prompt, model,
        count(TrialOutcome.Correct), count(TrialOutcome.Wrong), count(TrialOutcome.Unparsed),
        count(TrialOutcome.Truncated), count(TrialOutcome.Refused), count(TrialOutcome.Error));
}
