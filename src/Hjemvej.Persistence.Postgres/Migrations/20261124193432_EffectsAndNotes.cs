using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hjemvej.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class EffectsAndNotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "notes_read_at",
                table: "follow_up_forms",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "otherwise",
                table: "amendment_verdicts",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "amendment_consequences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    amendment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    before = table.Column<string>(type: "text", nullable: false),
                    after = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_amendment_consequences", x => x.id);
                    table.ForeignKey(
                        name: "fk_amendment_consequences_amendments_amendment_id",
                        column: x => x.amendment_id,
                        principalTable: "amendments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_amendment_consequences_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_amendment_consequences_amendment_id_position",
                table: "amendment_consequences",
                columns: new[] { "amendment_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_amendment_consequences_case_id",
                table: "amendment_consequences",
                column: "case_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "amendment_consequences");

            migrationBuilder.DropColumn(
                name: "notes_read_at",
                table: "follow_up_forms");

            migrationBuilder.DropColumn(
                name: "otherwise",
                table: "amendment_verdicts");
        }
    }
}
