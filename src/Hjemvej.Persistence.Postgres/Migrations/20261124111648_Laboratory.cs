using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hjemvej.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Laboratory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "simulation_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    started_by_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    started_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name_a = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    name_b = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    text_a = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    amendments_a = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    text_b = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true),
                    trial = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    invented = table.Column<int>(type: "integer", nullable: true),
                    seed = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    claim = table.Column<Guid>(type: "uuid", nullable: true),
                    beat_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    result = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_simulation_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "simulation_rows",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    residence = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    age = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    income = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    own_home = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sides = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    answer_days = table.Column<long>(type: "bigint", nullable: true),
                    disposable_amount = table.Column<long>(type: "bigint", nullable: true),
                    follow_ups = table.Column<long>(type: "bigint", nullable: true),
                    holiday_entitled = table.Column<long>(type: "bigint", nullable: true),
                    holiday_exceeded = table.Column<long>(type: "bigint", nullable: true),
                    holiday_used = table.Column<long>(type: "bigint", nullable: true),
                    late_decisions = table.Column<long>(type: "bigint", nullable: true),
                    monthly_left = table.Column<long>(type: "bigint", nullable: true),
                    monthly_payment = table.Column<long>(type: "bigint", nullable: true),
                    period_payment = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_simulation_rows", x => new { x.run_id, x.number });
                    table.ForeignKey(
                        name: "fk_simulation_rows_simulation_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "simulation_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_simulation_runs_started_at",
                table: "simulation_runs",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "ix_simulation_runs_state_started_at",
                table: "simulation_runs",
                columns: new[] { "state", "started_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "simulation_rows");

            migrationBuilder.DropTable(
                name: "simulation_runs");
        }
    }
}
