using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PromptWorkbench.Storage.Comparisons;

namespace PromptWorkbench.Storage.Configurations;

internal sealed class ComparisonRowConfiguration : IEntityTypeConfiguration<ComparisonRow>
{
    public void Configure(EntityTypeBuilder<ComparisonRow> builder)
    {
        builder.ToTable("comparisons");
        builder.HasKey(comparison => comparison.Id);
        builder.HasIndex(comparison => new { comparison.CreatedAt, comparison.Id }, "ix_comparisons_created_at");
    }
}
