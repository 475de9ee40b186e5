using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hjemvej.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SightAndReadings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "next_stay_on",
                table: "case_statuses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "next_stay_title",
                table: "case_statuses",
                type: "TEXT",
                nullable: true);

            // The statuses are projected anew, with the stay's own deadline.
            migrationBuilder.Sql("update case_statuses set projected_under = '';");

            migrationBuilder.CreateTable(
                name: "case_readings",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    actor_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    actor_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    actor_role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_readings", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_case_readings_case_id_on_actor_id",
                table: "case_readings",
                columns: new[] { "case_id", "on", "actor_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_readings_on_id",
                table: "case_readings",
                columns: new[] { "on", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_readings");

            migrationBuilder.DropColumn(
                name: "next_stay_on",
                table: "case_statuses");

            migrationBuilder.DropColumn(
                name: "next_stay_title",
                table: "case_statuses");
        }
    }
}
