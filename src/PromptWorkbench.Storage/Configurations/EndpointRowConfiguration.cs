using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PromptWorkbench.Storage.Endpoints;

namespace PromptWorkbench.Storage.Configurations;

internal sealed class EndpointRowConfiguration : IEntityTypeConfiguration<EndpointRow>
{
    public void Configure(EntityTypeBuilder<EndpointRow> builder)
    {
        builder.ToTable("endpoints");
        builder.HasKey(endpoint => endpoint.Id);
        builder.HasIndex(endpoint => endpoint.Name, "ix_endpoints_name").IsUnique();
    }
}
