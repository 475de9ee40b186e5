using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hjemvej.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ComplaintsAndPlaces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "limb",
                table: "assessments",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "sent_letter_id",
                table: "action_plans",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "sent_on",
                table: "action_plans",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "enrolment_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    input = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enrolment_drafts", x => x.id);
                    table.ForeignKey(
                        name: "fk_enrolment_drafts_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_enrolment_drafts_case_id",
                table: "enrolment_drafts",
                column: "case_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "enrolment_drafts");

            migrationBuilder.DropColumn(
                name: "limb",
                table: "assessments");

            migrationBuilder.DropColumn(
                name: "sent_letter_id",
                table: "action_plans");

            migrationBuilder.DropColumn(
                name: "sent_on",
                table: "action_plans");
        }
    }
}
