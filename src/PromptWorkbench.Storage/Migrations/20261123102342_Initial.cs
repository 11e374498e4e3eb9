using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PromptWorkbench.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "runs",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<string>(type: "TEXT", nullable: false),
                    finished_at = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    model_id = table.Column<string>(type: "TEXT", nullable: false),
                    messages_written = table.Column<string>(type: "TEXT", nullable: false),
                    variables = table.Column<string>(type: "TEXT", nullable: false),
                    messages_sent = table.Column<string>(type: "TEXT", nullable: false),
                    requested_settings = table.Column<string>(type: "TEXT", nullable: false),
                    applied_settings = table.Column<string>(type: "TEXT", nullable: true),
                    output = table.Column<string>(type: "TEXT", nullable: false),
                    finish_reason = table.Column<string>(type: "TEXT", nullable: true),
                    failure_reason = table.Column<string>(type: "TEXT", nullable: true),
                    failure_message = table.Column<string>(type: "TEXT", nullable: true),
                    failure_is_retriable = table.Column<bool>(type: "INTEGER", nullable: true),
                    failure_detail = table.Column<string>(type: "TEXT", nullable: true),
                    prompt_tokens = table.Column<int>(type: "INTEGER", nullable: true),
                    completion_tokens = table.Column<int>(type: "INTEGER", nullable: true),
                    cached_tokens = table.Column<int>(type: "INTEGER", nullable: true),
                    time_to_first_token_ms = table.Column<double>(type: "REAL", nullable: true),
                    timed_prompt_tokens = table.Column<int>(type: "INTEGER", nullable: true),
                    timed_cached_tokens = table.Column<int>(type: "INTEGER", nullable: true),
                    prompt_ms = table.Column<double>(type: "REAL", nullable: true),
                    timed_predicted_tokens = table.Column<int>(type: "INTEGER", nullable: true),
                    predicted_ms = table.Column<double>(type: "REAL", nullable: true),
                    has_provenance = table.Column<bool>(type: "INTEGER", nullable: false),
                    model_file = table.Column<string>(type: "TEXT", nullable: true),
                    model_sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    host_build = table.Column<string>(type: "TEXT", nullable: true),
                    template_sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    rendered_prompt = table.Column<string>(type: "TEXT", nullable: true),
                    prompt_tokens_sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    seed = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_runs", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_runs_model_id",
                table: "runs",
                columns: new[] { "model_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_runs_started_at",
                table: "runs",
                columns: new[] { "started_at", "id" });

            migrationBuilder.Sql(
                """
                CREATE VIEW v_runs AS
                SELECT
                    id,
                    started_at,
                    finished_at,
                    (julianday(finished_at) - julianday(started_at)) * 86400000.0 AS duration_ms,
                    status,
                    model_id,
                    (SELECT json_extract(value, '$.content') FROM json_each(messages_sent)
                        WHERE json_extract(value, '$.role') = 'system' ORDER BY key LIMIT 1) AS system_message,
                    (SELECT json_extract(value, '$.content') FROM json_each(messages_sent)
                        WHERE json_extract(value, '$.role') = 'user' ORDER BY key DESC LIMIT 1) AS user_message,
                    output,
                    finish_reason,
                    failure_reason,
                    failure_message,
                    prompt_tokens,
                    completion_tokens,
                    cached_tokens,
                    time_to_first_token_ms,
                    prompt_ms,
                    predicted_ms,
                    timed_predicted_tokens * 1000.0 / nullif(predicted_ms, 0) AS tokens_per_second,
                    messages_written,
                    variables,
                    messages_sent,
                    requested_settings,
                    applied_settings,
                    seed,
                    rendered_prompt,
                    prompt_tokens_sha256,
                    template_sha256,
                    model_file,
                    model_sha256,
                    host_build
                FROM runs;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP VIEW v_runs;");

            migrationBuilder.DropTable(
                name: "runs");
        }
    }
}
