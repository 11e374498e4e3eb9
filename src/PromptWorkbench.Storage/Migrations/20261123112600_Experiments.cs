using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PromptWorkbench.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Experiments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "experiments",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    spec = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_experiments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trials",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    experiment_id = table.Column<string>(type: "TEXT", nullable: false),
                    prompt_name = table.Column<string>(type: "TEXT", nullable: false),
                    model_id = table.Column<string>(type: "TEXT", nullable: false),
                    case_number = table.Column<int>(type: "INTEGER", nullable: false),
                    repeat = table.Column<int>(type: "INTEGER", nullable: false),
                    started_at = table.Column<string>(type: "TEXT", nullable: false),
                    finished_at = table.Column<string>(type: "TEXT", nullable: false),
                    variables = table.Column<string>(type: "TEXT", nullable: false),
                    expected = table.Column<string>(type: "TEXT", nullable: false),
                    messages_sent = table.Column<string>(type: "TEXT", nullable: false),
                    output = table.Column<string>(type: "TEXT", nullable: false),
                    finish_reason = table.Column<string>(type: "TEXT", nullable: true),
                    failure_reason = table.Column<string>(type: "TEXT", nullable: true),
                    failure_message = table.Column<string>(type: "TEXT", nullable: true),
                    failure_is_retriable = table.Column<bool>(type: "INTEGER", nullable: true),
                    failure_detail = table.Column<string>(type: "TEXT", nullable: true),
                    prompt_tokens = table.Column<int>(type: "INTEGER", nullable: true),
                    completion_tokens = table.Column<int>(type: "INTEGER", nullable: true),
                    cached_tokens = table.Column<int>(type: "INTEGER", nullable: true),
                    timings = table.Column<string>(type: "TEXT", nullable: true),
                    provenance = table.Column<string>(type: "TEXT", nullable: true),
                    grader = table.Column<string>(type: "TEXT", nullable: false),
                    extractor = table.Column<string>(type: "TEXT", nullable: false),
                    extractor_version = table.Column<int>(type: "INTEGER", nullable: false),
                    grading = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    extracted = table.Column<string>(type: "TEXT", nullable: true),
                    score = table.Column<double>(type: "REAL", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    scored_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trials", x => x.id);
                    table.ForeignKey(
                        name: "FK_trials_experiments_experiment_id",
                        column: x => x.experiment_id,
                        principalTable: "experiments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_trials_cell",
                table: "trials",
                columns: new[] { "experiment_id", "prompt_name", "model_id", "case_number", "repeat" },
                unique: true);

            migrationBuilder.Sql(
                """
                CREATE VIEW v_trials AS
                SELECT
                    trials.id,
                    experiment_id,
                    experiments.title AS experiment_title,
                    prompt_name,
                    model_id,
                    case_number,
                    repeat,
                    started_at,
                    finished_at,
                    (julianday(finished_at) - julianday(started_at)) * 86400000.0 AS duration_ms,
                    variables,
                    expected,
                    messages_sent,
                    output,
                    finish_reason,
                    failure_reason,
                    failure_message,
                    outcome,
                    extracted,
                    score,
                    prompt_tokens,
                    completion_tokens,
                    cached_tokens,
                    json_extract(timings, '$.promptMilliseconds') AS prompt_ms,
                    json_extract(timings, '$.predictedMilliseconds') AS predicted_ms,
                    json_extract(provenance, '$.renderedPrompt') AS rendered_prompt,
                    json_extract(provenance, '$.promptTokensSha256') AS prompt_tokens_sha256,
                    json_extract(provenance, '$.templateSha256') AS template_sha256,
                    json_extract(provenance, '$.modelFile') AS model_file,
                    json_extract(provenance, '$.modelSha256') AS model_sha256,
                    json_extract(provenance, '$.hostBuild') AS host_build,
                    json_extract(provenance, '$.seed') AS seed,
                    json_extract(provenance, '$.appliedSettings') AS applied_settings
                FROM trials JOIN experiments ON experiments.id = trials.experiment_id;
                """);

            migrationBuilder.Sql(
                """
                CREATE VIEW v_scores AS
                SELECT
                    trials.id AS trial_id,
                    experiment_id,
                    experiments.title AS experiment_title,
                    prompt_name,
                    model_id,
                    case_number,
                    repeat,
                    scored_at,
                    extractor,
                    extractor_version,
                    grader,
                    grading,
                    expected,
                    extracted,
                    outcome,
                    score,
                    reason
                FROM trials JOIN experiments ON experiments.id = trials.experiment_id;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP VIEW v_scores; DROP VIEW v_trials;");

            migrationBuilder.DropTable(
                name: "trials");

            migrationBuilder.DropTable(
                name: "experiments");
        }
    }
}
