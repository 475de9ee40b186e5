using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hjemvej.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PersonalNeeds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "price_reason",
                table: "payment_calculations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "personal_needs_stances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    taken_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    taken_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_personal_needs_stances", x => x.id);
                    table.ForeignKey(
                        name: "fk_personal_needs_stances_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_personal_needs_stances_case_id_sequence",
                table: "personal_needs_stances",
                columns: new[] { "case_id", "sequence" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "personal_needs_stances");

            migrationBuilder.DropColumn(
                name: "price_reason",
                table: "payment_calculations");
        }
    }
}
