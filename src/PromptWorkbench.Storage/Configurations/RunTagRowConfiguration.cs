using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PromptWorkbench.Storage.Runs;

namespace PromptWorkbench.Storage.Configurations;

internal sealed class RunTagRowConfiguration : IEntityTypeConfiguration<RunTagRow>
{
    public void Configure(EntityTypeBuilder<RunTagRow> builder)
    {
        builder.ToTable("run_tags");
        builder.HasKey(tag => new { tag.RunId, tag.Tag });
        builder.HasIndex(tag => tag.Tag, "ix_run_tags_tag");
        builder.HasOne<RunRow>().WithMany(run => run.Tags).HasForeignKey(tag => tag.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}
