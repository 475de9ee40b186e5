using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Hjemvej.Persistence.Postgres.Migrations
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
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "next_stay_title",
                table: "case_statuses",
                type: "text",
                nullable: true);

            // The statuses are projected anew, with the stay's own deadline.
            migrationBuilder.Sql("update case_statuses set projected_under = '';");

            migrationBuilder.CreateTable(
                name: "case_readings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    actor_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    actor_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    actor_role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
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
