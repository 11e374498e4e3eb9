using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PromptWorkbench.Storage.Prompts;

namespace PromptWorkbench.Storage.Configurations;

internal sealed class PromptRowConfiguration : IEntityTypeConfiguration<PromptRow>
{
    public void Configure(EntityTypeBuilder<PromptRow> builder)
    {
        builder.ToTable("prompts");
        builder.HasKey(prompt => prompt.Id);
        builder.HasMany(prompt => prompt.Versions).WithOne().HasForeignKey(version => version.PromptId);
    }
}
