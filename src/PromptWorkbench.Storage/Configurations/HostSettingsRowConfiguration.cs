using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PromptWorkbench.Storage.LocalModels;

namespace PromptWorkbench.Storage.Configurations;

internal sealed class HostSettingsRowConfiguration : IEntityTypeConfiguration<HostSettingsRow>
{
    public void Configure(EntityTypeBuilder<HostSettingsRow> builder)
    {
        builder.ToTable("host_settings");
        builder.HasKey(settings => settings.ModelId);
    }
}
