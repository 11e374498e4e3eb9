using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PromptWorkbench.Storage.UseCases;

namespace PromptWorkbench.Storage.Configurations;

internal sealed class UseCaseRowConfiguration : IEntityTypeConfiguration<UseCaseRow>
{
    public void Configure(EntityTypeBuilder<UseCaseRow> builder)
    {
        builder.ToTable("use_cases");
        builder.HasKey(card => card.Id);
        builder.HasIndex(card => card.UpdatedAt, "ix_use_cases_updated_at");
        builder.HasIndex(card => card.Sample, "ix_use_cases_sample");
    }
}
