using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PromptWorkbench.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Agents : Migration
    {
        // passage_search has no text of its own: it reads document_passages, and the triggers keep it in step.
        private const string Search =
            """
            CREATE VIRTUAL TABLE passage_search USING fts5(
                text, content='document_passages', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');

            CREATE TRIGGER document_passages_inserted AFTER INSERT ON document_passages BEGIN
                INSERT INTO passage_search (rowid, text) VALUES (new.id, new.text);
            END;

            CREATE TRIGGER document_passages_deleted AFTER DELETE ON document_passages BEGIN
                INSERT INTO passage_search (passage_search, rowid, text) VALUES ('delete', old.id, old.text);
            END;
            """;

        private const string Views =
            """
            CREATE VIEW v_agent_runs AS
            SELECT
                id,
                started_at,
                finished_at,
                (julianday(finished_at) - julianday(started_at)) * 86400000.0 AS duration_ms,
                model_id,
                json_extract(spec, '$.style') AS calling_style,
                json_extract(spec, '$.instructions') AS instructions,
                question,
                json_extract(spec, '$.toolNames') AS tools,
                json_extract(spec, '$.settings') AS requested_settings,
                json_extract(spec, '$.budget.steps') AS budget_steps,
                json_extract(spec, '$.budget.tokens') AS budget_tokens,
                json_extract(spec, '$.budget.seconds') AS budget_seconds,
                coalesce(ending, 'running') AS ending,
                ending_note,
                answer,
                (SELECT count(*) FROM agent_steps WHERE run_id = agent_runs.id) AS steps,
                (SELECT sum(completion_tokens) FROM agent_steps WHERE run_id = agent_runs.id) AS completion_tokens
            FROM agent_runs;

            CREATE VIEW v_agent_steps AS
            SELECT
                run_id,
                number,
                agent_runs.model_id,
                json_extract(agent_runs.spec, '$.style') AS calling_style,
                agent_runs.question,
                agent_steps.started_at,
                duration_ms,
                messages_sent,
                json_extract(provenance, '$.renderedPrompt') AS rendered_prompt,
                output,
                thought,
                (SELECT json_group_array(json_extract(value, '$.call.name')) FROM json_each(tool_uses)) AS tool_names,
                (SELECT json_group_array(json_extract(value, '$.call.arguments')) FROM json_each(tool_uses)) AS tool_arguments,
                (SELECT json_group_array(json_extract(value, '$.observation.text')) FROM json_each(tool_uses)) AS observations,
                (SELECT count(*) FROM json_each(tool_uses) WHERE json_extract(value, '$.observation.isError')) AS tool_errors,
                problem,
                finish_reason,
                json_extract(failure, '$.reason') AS failure_reason,
                json_extract(failure, '$.message') AS failure_message,
                prompt_tokens,
                completion_tokens,
                cached_tokens,
                json_extract(timings, '$.promptMilliseconds') AS prompt_ms,
                json_extract(timings, '$.predictedMilliseconds') AS predicted_ms,
                json_extract(provenance, '$.promptTokensSha256') AS prompt_tokens_sha256,
                json_extract(provenance, '$.templateSha256') AS template_sha256,
                json_extract(provenance, '$.modelFile') AS model_file,
                json_extract(provenance, '$.modelSha256') AS model_sha256,
                json_extract(provenance, '$.hostBuild') AS host_build,
                json_extract(provenance, '$.seed') AS seed,
                json_extract(provenance, '$.appliedSettings') AS applied_settings
            FROM agent_steps JOIN agent_runs ON agent_runs.id = run_id;
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agent_runs",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<string>(type: "TEXT", nullable: false),
                    finished_at = table.Column<string>(type: "TEXT", nullable: true),
                    model_id = table.Column<string>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    spec = table.Column<string>(type: "TEXT", nullable: false),
                    ending = table.Column<string>(type: "TEXT", nullable: true),
                    ending_note = table.Column<string>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agent_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    folder = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    imported_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agent_steps",
                columns: table => new
                {
                    run_id = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    started_at = table.Column<string>(type: "TEXT", nullable: false),
                    duration_ms = table.Column<double>(type: "REAL", nullable: false),
                    messages_sent = table.Column<string>(type: "TEXT", nullable: false),
                    output = table.Column<string>(type: "TEXT", nullable: false),
                    thought = table.Column<string>(type: "TEXT", nullable: true),
                    tool_uses = table.Column<string>(type: "TEXT", nullable: false),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                    finish_reason = table.Column<string>(type: "TEXT", nullable: true),
                    failure = table.Column<string>(type: "TEXT", nullable: true),
                    prompt_tokens = table.Column<int>(type: "INTEGER", nullable: true),
                    completion_tokens = table.Column<int>(type: "INTEGER", nullable: true),
                    cached_tokens = table.Column<int>(type: "INTEGER", nullable: true),
                    timings = table.Column<string>(type: "TEXT", nullable: true),
                    provenance = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agent_steps", x => new { x.run_id, x.number });
                    table.ForeignKey(
                        name: "FK_agent_steps_agent_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "agent_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "document_passages",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    document_id = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document_passages", x => x.id);
                    table.ForeignKey(
                        name: "FK_document_passages_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agent_runs_started_at",
                table: "agent_runs",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "IX_document_passages_document_id",
                table: "document_passages",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_name",
                table: "documents",
                columns: new[] { "folder", "name" },
                unique: true);

            migrationBuilder.Sql(Search);
            migrationBuilder.Sql(Views);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP VIEW v_agent_steps; DROP VIEW v_agent_runs; DROP TRIGGER document_passages_inserted; DROP TRIGGER document_passages_deleted; DROP TABLE passage_search;");

            migrationBuilder.DropTable(
                name: "agent_steps");

            migrationBuilder.DropTable(
                name: "document_passages");

            migrationBuilder.DropTable(
                name: "agent_runs");

            migrationBuilder.DropTable(
                name: "documents");
        }
    }
}
