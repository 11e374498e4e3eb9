using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PromptWorkbench.Storage.Experiments;

namespace PromptWorkbench.Storage.Configurations;

internal sealed class ExperimentRowConfiguration : IEntityTypeConfiguration<ExperimentRow>
{
    public void Configure(EntityTypeBuilder<ExperimentRow> builder)
    {
        builder.ToTable("experiments");
        builder.HasKey(experiment => experiment.Id);
    }
}
