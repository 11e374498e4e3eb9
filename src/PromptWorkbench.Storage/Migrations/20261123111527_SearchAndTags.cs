using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PromptWorkbench.Storage.Migrations
{
    /// <inheritdoc />
    public partial class SearchAndTags : Migration
    {
        // run_search has no text of its own; run_search_source says what is indexed. Rows are numbered in run_numbers,
        // because the implicit row numbers of runs may change when SQLite vacuums the file.
        private const string Search =
            """
            CREATE TABLE run_numbers (number INTEGER PRIMARY KEY, run_id TEXT NOT NULL UNIQUE);

            CREATE VIRTUAL TABLE run_search USING fts5(
                prompt, output, rendered_prompt, tags,
                content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3');

            CREATE VIEW run_search_source AS
            SELECT
                run_id,
                number,
                (SELECT group_concat(json_extract(value, '$.content'), char(10)) FROM json_each(messages_sent)) AS prompt,
                output,
                rendered_prompt,
                (SELECT group_concat(tag, ' / ') FROM run_tags WHERE run_tags.run_id = runs.id) AS tags
            FROM runs JOIN run_numbers ON run_numbers.run_id = runs.id;

            CREATE TRIGGER runs_inserted AFTER INSERT ON runs BEGIN
                INSERT INTO run_numbers (run_id) VALUES (new.id);
                INSERT INTO run_search (rowid, prompt, output, rendered_prompt, tags)
                    SELECT number, prompt, output, rendered_prompt, tags FROM run_search_source WHERE run_id = new.id;
            END;

            CREATE TRIGGER runs_updated AFTER UPDATE OF messages_sent, output, rendered_prompt ON runs BEGIN
                INSERT OR REPLACE INTO run_search (rowid, prompt, output, rendered_prompt, tags)
                    SELECT number, prompt, output, rendered_prompt, tags FROM run_search_source WHERE run_id = new.id;
            END;

            CREATE TRIGGER runs_deleted AFTER DELETE ON runs BEGIN
                DELETE FROM run_search WHERE rowid = (SELECT number FROM run_numbers WHERE run_id = old.id);
                DELETE FROM run_numbers WHERE run_id = old.id;
            END;

            CREATE TRIGGER run_tags_inserted AFTER INSERT ON run_tags BEGIN
                INSERT OR REPLACE INTO run_search (rowid, prompt, output, rendered_prompt, tags)
                    SELECT number, prompt, output, rendered_prompt, tags FROM run_search_source WHERE run_id = new.run_id;
            END;

            CREATE TRIGGER run_tags_deleted AFTER DELETE ON run_tags BEGIN
                INSERT OR REPLACE INTO run_search (rowid, prompt, output, rendered_prompt, tags)
                    SELECT number, prompt, output, rendered_prompt, tags FROM run_search_source WHERE run_id = old.run_id;
            END;

            INSERT INTO run_numbers (run_id) SELECT id FROM runs ORDER BY started_at, id;
            INSERT INTO run_search (rowid, prompt, output, rendered_prompt, tags)
                SELECT number, prompt, output, rendered_prompt, tags FROM run_search_source;
            """;

        internal const string Columns =
            """
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
            """;

        internal const string Tags =
            "(SELECT json_group_array(tag) FROM (SELECT tag FROM run_tags WHERE run_tags.run_id = runs.id ORDER BY tag)) AS tags";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "run_tags",
                columns: table => new
                {
                    run_id = table.Column<string>(type: "TEXT", nullable: false),
                    tag = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_run_tags", x => new { x.run_id, x.tag });
                    table.ForeignKey(
                        name: "FK_run_tags_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_run_tags_tag",
                table: "run_tags",
                column: "tag");

            migrationBuilder.Sql(Search);
            migrationBuilder.Sql($"DROP VIEW v_runs; CREATE VIEW v_runs AS SELECT {Columns}, {Tags} FROM runs;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql($"DROP VIEW v_runs; CREATE VIEW v_runs AS SELECT {Columns} FROM runs;");
            migrationBuilder.Sql("DROP TRIGGER runs_inserted; DROP TRIGGER runs_updated; DROP TRIGGER runs_deleted; DROP VIEW run_search_source;");

            migrationBuilder.DropTable(
                name: "run_tags");

            migrationBuilder.Sql("DROP TABLE run_search; DROP TABLE run_numbers;");
        }
    }
}
