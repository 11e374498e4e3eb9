using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PromptWorkbench.Storage.Runs;

namespace PromptWorkbench.Storage.Configurations;

internal sealed class RunRatingRowConfiguration : IEntityTypeConfiguration<RunRatingRow>
{
    public void Configure(EntityTypeBuilder<RunRatingRow> builder)
    {
        builder.ToTable("run_ratings");
        builder.HasKey(rating => rating.RunId);
        builder.HasOne<RunRow>().WithOne().HasForeignKey<RunRatingRow>(rating => rating.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}
