using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PromptWorkbench.Storage.Migrations
{
    /// <inheritdoc />
    public partial class UseCases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "use_cases",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    sample = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    scores = table.Column<string>(type: "TEXT", nullable: false),
                    tolerable_errors = table.Column<double>(type: "REAL", nullable: true),
                    catch_believed = table.Column<double>(type: "REAL", nullable: true),
                    catch_caught = table.Column<int>(type: "INTEGER", nullable: true),
                    catch_seeded = table.Column<int>(type: "INTEGER", nullable: true),
                    person_in_the_loop = table.Column<bool>(type: "INTEGER", nullable: false),
                    evidence_correct = table.Column<int>(type: "INTEGER", nullable: true),
                    evidence_items = table.Column<int>(type: "INTEGER", nullable: true),
                    evidence_unusable = table.Column<int>(type: "INTEGER", nullable: true),
                    evidence_outcomes = table.Column<string>(type: "TEXT", nullable: true),
                    evidence_source = table.Column<string>(type: "TEXT", nullable: true),
                    evidence_at = table.Column<string>(type: "TEXT", nullable: true),
                    evidence_sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    experiment_id = table.Column<string>(type: "TEXT", nullable: true),
                    baseline_only_ours = table.Column<int>(type: "INTEGER", nullable: true),
                    baseline_only_baseline = table.Column<int>(type: "INTEGER", nullable: true),
                    next_experiment = table.Column<string>(type: "TEXT", nullable: false),
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    review_date = table.Column<string>(type: "TEXT", nullable: true),
                    kill_criteria = table.Column<string>(type: "TEXT", nullable: false),
                    dissent = table.Column<string>(type: "TEXT", nullable: false),
                    required_accuracy = table.Column<double>(type: "REAL", nullable: true),
                    accuracy_lower = table.Column<double>(type: "REAL", nullable: true),
                    accuracy_upper = table.Column<double>(type: "REAL", nullable: true),
                    verdict = table.Column<string>(type: "TEXT", nullable: true),
                    items_needed = table.Column<int>(type: "INTEGER", nullable: true),
                    evidence_level = table.Column<string>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_use_cases", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_use_cases_sample",
                table: "use_cases",
                column: "sample");

            migrationBuilder.CreateIndex(
                name: "ix_use_cases_updated_at",
                table: "use_cases",
                column: "updated_at");

            migrationBuilder.Sql(
                """
                CREATE VIEW v_use_cases AS
                SELECT
                    id,
                    created_at,
                    updated_at,
                    sample,
                    title,
                    description,
                    json_extract(scores, '$.q1') AS q1,
                    json_extract(scores, '$.q2a') AS q2a,
                    json_extract(scores, '$.q2b') AS q2b,
                    json_extract(scores, '$.q2c') AS q2c,
                    json_extract(scores, '$.q3') AS q3,
                    json_extract(scores, '$.q4') AS q4,
                    json_extract(scores, '$.q5') AS q5,
                    json_extract(scores, '$.r1') AS r1,
                    json_extract(scores, '$.r2') AS r2,
                    json_extract(scores, '$.r3') AS r3,
                    json_extract(scores, '$.r4') AS r4,
                    json_extract(scores, '$.r5') AS r5,
                    tolerable_errors,
                    catch_believed,
                    catch_caught,
                    catch_seeded,
                    person_in_the_loop,
                    required_accuracy,
                    evidence_correct,
                    evidence_items,
                    evidence_unusable,
                    evidence_outcomes,
                    evidence_source,
                    evidence_at,
                    evidence_sha256,
                    experiment_id,
                    evidence_correct * 1.0 / evidence_items AS accuracy,
                    accuracy_lower,
                    accuracy_upper,
                    verdict,
                    items_needed,
                    evidence_level,
                    baseline_only_ours,
                    baseline_only_baseline,
                    decision,
                    next_experiment,
                    owner,
                    review_date,
                    kill_criteria,
                    dissent
                FROM use_cases;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP VIEW v_use_cases;");

            migrationBuilder.DropTable(
                name: "use_cases");
        }
    }
}
