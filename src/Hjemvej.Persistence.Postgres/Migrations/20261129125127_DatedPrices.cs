using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hjemvej.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class DatedPrices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "residence_prices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    residence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    lodging = table.Column<long>(type: "bigint", nullable: false),
                    board = table.Column<long>(type: "bigint", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_residence_prices", x => x.id);
                    table.ForeignKey(
                        name: "fk_residence_prices_residences_residence_id",
                        column: x => x.residence_id,
                        principalTable: "residences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_residence_prices_residence_id_sequence",
                table: "residence_prices",
                columns: new[] { "residence_id", "sequence" },
                unique: true);

            // What each residence asks now counts from before any case: everything that could be calculated still can be.
            migrationBuilder.Sql(
                """
                insert into residence_prices (id, residence_id, sequence, "from", lodging, board, recorded_at, recorded_by)
                select id, id, 1, date '2000-01-01', lodging_per_month, board_per_month, now(), 'Hjemvej' from residences;
                """);

            migrationBuilder.DropColumn(
                name: "board_per_month",
                table: "residences");

            migrationBuilder.DropColumn(
                name: "lodging_per_month",
                table: "residences");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "board_per_month",
                table: "residences",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "lodging_per_month",
                table: "residences",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            // Of the dated prices only the last one is left.
            migrationBuilder.Sql(
                """
                update residences set
                    lodging_per_month = coalesce((select p.lodging from residence_prices p where p.residence_id = residences.id order by p."from" desc, p.sequence desc limit 1), 0),
                    board_per_month = coalesce((select p.board from residence_prices p where p.residence_id = residences.id order by p."from" desc, p.sequence desc limit 1), 0);
                """);

            migrationBuilder.DropTable(
                name: "residence_prices");
        }
    }
}
