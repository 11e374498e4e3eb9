using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PromptWorkbench.Storage.Agents;

namespace PromptWorkbench.Storage.Configurations;

internal sealed class AgentStepRowConfiguration : IEntityTypeConfiguration<AgentStepRow>
{
    public void Configure(EntityTypeBuilder<AgentStepRow> builder)
    {
        builder.ToTable("agent_steps");
        builder.HasKey(step => new { step.RunId, step.Number });
        builder.HasOne<AgentRunRow>().WithMany().HasForeignKey(step => step.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}
