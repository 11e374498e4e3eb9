using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PromptWorkbench.Storage.Documents;

namespace PromptWorkbench.Storage.Configurations;

internal sealed class DocumentRowConfiguration : IEntityTypeConfiguration<DocumentRow>, IEntityTypeConfiguration<PassageRow>
{
    public void Configure(EntityTypeBuilder<DocumentRow> builder)
    {
        builder.ToTable("documents");
        builder.HasKey(document => document.Id);
        builder.HasIndex(document => new { document.Folder, document.Name }, "ix_documents_name").IsUnique();
        builder.HasMany(document => document.Passages).WithOne().HasForeignKey(passage => passage.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PassageRow> builder)
    {
        builder.ToTable("document_passages");
        builder.HasKey(passage => passage.Id);
    }
}
