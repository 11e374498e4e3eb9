using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PromptWorkbench.Storage.Prompts;

namespace PromptWorkbench.Storage.Configurations;

internal sealed class PromptVersionRowConfiguration : IEntityTypeConfiguration<PromptVersionRow>
{
    public void Configure(EntityTypeBuilder<PromptVersionRow> builder)
    {
        builder.ToTable("prompt_versions");
        builder.HasKey(version => new { version.PromptId, version.Number });
        builder.HasIndex(version => version.PromptSha256, "ix_prompt_versions_prompt_sha256");
    }
}
