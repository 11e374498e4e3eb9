using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PromptWorkbench.Storage.Agents;

namespace PromptWorkbench.Storage.Configurations;

internal sealed class AgentRunRowConfiguration : IEntityTypeConfiguration<AgentRunRow>
{
    public void Configure(EntityTypeBuilder<AgentRunRow> builder)
    {
        builder.ToTable("agent_runs");
        builder.HasKey(run => run.Id);
        builder.HasIndex(run => run.StartedAt, "ix_agent_runs_started_at");
    }
}
