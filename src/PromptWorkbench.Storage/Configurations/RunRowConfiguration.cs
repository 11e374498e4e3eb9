using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PromptWorkbench.Storage.Runs;

namespace PromptWorkbench.Storage.Configurations;

internal sealed class RunRowConfiguration : IEntityTypeConfiguration<RunRow>
{
    public void Configure(EntityTypeBuilder<RunRow> builder)
    {
        builder.ToTable("runs");
        builder.HasKey(run => run.Id);
        builder.HasIndex(run => new { run.StartedAt, run.Id }, "ix_runs_started_at");
        builder.HasIndex(run => new { run.ModelId, run.StartedAt }, "ix_runs_model_id");
        builder.HasIndex(run => run.PromptSha256, "ix_runs_prompt_sha256");
    }
}
