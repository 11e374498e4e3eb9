using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PromptWorkbench.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Comparisons : Migration
    {
        // A column loses its run when the run is deleted; a comparison goes with the last of its runs.
        private const string Emptied =
            """
            CREATE TRIGGER comparison_columns_emptied AFTER UPDATE OF run_id ON comparison_columns WHEN new.run_id IS NULL BEGIN
                DELETE FROM comparisons WHERE id = new.comparison_id
                    AND NOT EXISTS (SELECT 1 FROM comparison_columns WHERE comparison_id = new.comparison_id AND run_id IS NOT NULL);
            END;
            """;

        private const string Views =
            """
            CREATE VIEW v_comparisons AS
            SELECT
                comparison_id,
                comparisons.created_at,
                number,
                comparison_columns.model_id,
                run_id,
                runs.status,
                runs.messages_sent,
                runs.output,
                vote,
                vote = 'better' AND number = better_number AS is_better,
                voted_at
            FROM comparison_columns
            JOIN comparisons ON comparisons.id = comparison_id
            LEFT JOIN runs ON runs.id = run_id;

            CREATE VIEW v_preferences AS
            SELECT
                comparisons.id AS comparison_id,
                voted_at,
                vote = 'tie' AS is_tie,
                chosen.id AS chosen_run_id,
                rejected.id AS rejected_run_id,
                chosen.model_id AS chosen_model_id,
                rejected.model_id AS rejected_model_id,
                chosen.messages_sent = rejected.messages_sent AS same_prompt,
                chosen.messages_sent AS prompt,
                chosen.output AS chosen,
                rejected.output AS rejected,
                rejected.messages_sent AS rejected_prompt
            FROM comparisons
            JOIN comparison_columns AS one ON one.comparison_id = comparisons.id
            JOIN comparison_columns AS other ON other.comparison_id = comparisons.id
            JOIN runs AS chosen ON chosen.id = one.run_id AND chosen.status = 'completed'
            JOIN runs AS rejected ON rejected.id = other.run_id AND rejected.status = 'completed'
            WHERE chosen.id <> rejected.id
                AND (vote = 'better' AND one.number = better_number OR vote = 'tie' AND one.number < other.number);

            CREATE VIEW v_ratings AS
            SELECT
                run_id,
                rated_at,
                rating,
                rating = 'up' AS label,
                model_id,
                messages_sent AS prompt,
                output AS completion
            FROM run_ratings JOIN runs ON runs.id = run_id;
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "comparisons",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    vote = table.Column<string>(type: "TEXT", nullable: true),
                    better_number = table.Column<int>(type: "INTEGER", nullable: true),
                    voted_at = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_comparisons", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "run_ratings",
                columns: table => new
                {
                    run_id = table.Column<string>(type: "TEXT", nullable: false),
                    rating = table.Column<string>(type: "TEXT", nullable: false),
                    rated_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_run_ratings", x => x.run_id);
                    table.ForeignKey(
                        name: "FK_run_ratings_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "comparison_columns",
                columns: table => new
                {
                    comparison_id = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    model_id = table.Column<string>(type: "TEXT", nullable: false),
                    run_id = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_comparison_columns", x => new { x.comparison_id, x.number });
                    table.ForeignKey(
                        name: "FK_comparison_columns_comparisons_comparison_id",
                        column: x => x.comparison_id,
                        principalTable: "comparisons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_comparison_columns_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "ix_comparison_columns_run_id",
                table: "comparison_columns",
                column: "run_id");

            migrationBuilder.CreateIndex(
                name: "ix_comparisons_created_at",
                table: "comparisons",
                columns: new[] { "created_at", "id" });

            migrationBuilder.Sql(Emptied);
            migrationBuilder.Sql(Views);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP VIEW v_ratings; DROP VIEW v_preferences; DROP VIEW v_comparisons; DROP TRIGGER comparison_columns_emptied;");

            migrationBuilder.DropTable(
                name: "comparison_columns");

            migrationBuilder.DropTable(
                name: "run_ratings");

            migrationBuilder.DropTable(
                name: "comparisons");
        }
    }
}
