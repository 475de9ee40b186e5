using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hjemvej.Persistence.Sqlite.Migrations
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    started_by_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    started_by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_a = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    name_b = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    text_a = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false),
                    amendments_a = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false),
                    text_b = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: true),
                    trial = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    invented = table.Column<int>(type: "INTEGER", nullable: true),
                    seed = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    done = table.Column<int>(type: "INTEGER", nullable: false),
                    claim = table.Column<Guid>(type: "TEXT", nullable: true),
                    beat_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_simulation_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "simulation_rows",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    residence = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    age = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    income = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    own_home = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sides = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false),
                    answer_days = table.Column<long>(type: "INTEGER", nullable: true),
                    disposable_amount = table.Column<long>(type: "INTEGER", nullable: true),
                    follow_ups = table.Column<long>(type: "INTEGER", nullable: true),
                    holiday_entitled = table.Column<long>(type: "INTEGER", nullable: true),
                    holiday_exceeded = table.Column<long>(type: "INTEGER", nullable: true),
                    holiday_used = table.Column<long>(type: "INTEGER", nullable: true),
                    late_decisions = table.Column<long>(type: "INTEGER", nullable: true),
                    monthly_left = table.Column<long>(type: "INTEGER", nullable: true),
                    monthly_payment = table.Column<long>(type: "INTEGER", nullable: true),
                    period_payment = table.Column<long>(type: "INTEGER", nullable: true)
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
