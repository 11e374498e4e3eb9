using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PromptWorkbench.Storage.Experiments;

namespace PromptWorkbench.Storage.Configurations;

internal sealed class TrialRowConfiguration : IEntityTypeConfiguration<TrialRow>
{
    public void Configure(EntityTypeBuilder<TrialRow> builder)
    {
        builder.ToTable("trials");
        builder.HasKey(trial => trial.Id);
        builder.HasIndex(trial => new { trial.ExperimentId, trial.PromptName, trial.ModelId, trial.CaseNumber, trial.Repeat }, "ix_trials_cell").IsUnique();
        builder.HasOne<ExperimentRow>().WithMany().HasForeignKey(trial => trial.ExperimentId).OnDelete(DeleteBehavior.Cascade);
    }
}
