using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Storage.Agents;
using PromptWorkbench.Storage.Comparisons;
using PromptWorkbench.Storage.Documents;
using PromptWorkbench.Storage.Endpoints;
using PromptWorkbench.Storage.Experiments;
using PromptWorkbench.Storage.LocalModels;
using PromptWorkbench.Storage.Prompts;
using PromptWorkbench.Storage.Runs;
using PromptWorkbench.Storage.UseCases;

namespace PromptWorkbench.Storage;

/// <summary>The workbench's SQLite file. Tables and columns are named in snake_case for people with a SQLite tool.</summary>
internal sealed class WorkbenchDbContext(DbContextOptions<WorkbenchDbContext> options) : DbContext(options)
{
    public DbSet<RunRow> Runs => Set<RunRow>();

    public DbSet<RunTagRow> RunTags => Set<RunTagRow>();

    public DbSet<UseCaseRow> UseCases => Set<UseCaseRow>();

    public DbSet<ExperimentRow> Experiments => Set<ExperimentRow>();

    public DbSet<TrialRow> Trials => Set<TrialRow>();

    public DbSet<RunRatingRow> RunRatings => Set<RunRatingRow>();

    public DbSet<ComparisonRow> Comparisons => Set<ComparisonRow>();

    public DbSet<PromptRow> Prompts => Set<PromptRow>();

    public DbSet<PromptVersionRow> PromptVersions => Set<PromptVersionRow>();

    public DbSet<AgentRunRow> AgentRuns => Set<AgentRunRow>();

    public DbSet<AgentStepRow> AgentSteps => Set<AgentStepRow>();

    public DbSet<DocumentRow> Documents => Set<DocumentRow>();

    public DbSet<HostSettingsRow> HostSettings => Set<HostSettingsRow>();

    public DbSet<EndpointRow> Endpoints => Set<EndpointRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<string>().HaveConversion<WithoutNul>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(WorkbenchDbContext).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
                property.SetColumnName(SnakeCase.Of(property.Name));
        }
    }
}
