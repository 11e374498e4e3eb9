using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PromptWorkbench.Storage.Comparisons;

namespace PromptWorkbench.Storage.Configurations;

internal sealed class ComparisonColumnRowConfiguration : IEntityTypeConfiguration<ComparisonColumnRow>
{
    public void Configure(EntityTypeBuilder<ComparisonColumnRow> builder)
    {
        builder.ToTable("comparison_columns");
        builder.HasKey(column => new { column.ComparisonId, column.Number });
        builder.HasIndex(column => column.RunId, "ix_comparison_columns_run_id");
        builder.HasOne<ComparisonRow>().WithMany(comparison => comparison.Columns).HasForeignKey(column => column.ComparisonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(column => column.Run).WithMany().HasForeignKey(column => column.RunId).OnDelete(DeleteBehavior.SetNull);
    }
}
