using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PromptWorkbench.Storage.Migrations
{
    /// <inheritdoc />
    public partial class PromptLibrary : Migration
    {
        // Appended at the end: exports have the columns of the view in its order.
        private const string Runs = $"SELECT {SearchAndTags.Columns}, {SearchAndTags.Tags}";

        private const string Versions =
            """
            CREATE VIEW v_prompt_versions AS
            SELECT
                prompt_id,
                name AS prompt_name,
                number AS version,
                sha256,
                prompt_sha256,
                message,
                saved_at,
                parent,
                number = max(number) OVER (PARTITION BY prompt_id) AS is_current,
                json_extract(content, '$.messages') AS messages,
                json_extract(content, '$.variables') AS variables,
                json_extract(content, '$.settings') AS settings,
                content
            FROM prompt_versions JOIN prompts ON prompts.id = prompt_id;
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "prompt_sha256",
                table: "runs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "prompts",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    other_keys = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_prompts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "prompt_versions",
                columns: table => new
                {
                    prompt_id = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    prompt_sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    saved_at = table.Column<string>(type: "TEXT", nullable: false),
                    parent = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_prompt_versions", x => new { x.prompt_id, x.number });
                    table.ForeignKey(
                        name: "FK_prompt_versions_prompts_prompt_id",
                        column: x => x.prompt_id,
                        principalTable: "prompts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_runs_prompt_sha256",
                table: "runs",
                column: "prompt_sha256");

            migrationBuilder.CreateIndex(
                name: "ix_prompt_versions_prompt_sha256",
                table: "prompt_versions",
                column: "prompt_sha256");

            // The function is one of the workbench's own: PromptHashFunction.
            migrationBuilder.Sql("UPDATE runs SET prompt_sha256 = prompt_sha256_of(messages_written);");
            migrationBuilder.Sql($"DROP VIEW v_runs; CREATE VIEW v_runs AS {Runs}, prompt_sha256 FROM runs;");
            migrationBuilder.Sql(Versions);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP VIEW v_prompt_versions;");
            migrationBuilder.Sql($"DROP VIEW v_runs; CREATE VIEW v_runs AS {Runs} FROM runs;");

            migrationBuilder.DropTable(
                name: "prompt_versions");

            migrationBuilder.DropTable(
                name: "prompts");

            migrationBuilder.DropIndex(
                name: "ix_runs_prompt_sha256",
                table: "runs");

            // EF would copy the table to drop the column, and lose its triggers.
            migrationBuilder.Sql("ALTER TABLE runs DROP COLUMN prompt_sha256;");
        }
    }
}
