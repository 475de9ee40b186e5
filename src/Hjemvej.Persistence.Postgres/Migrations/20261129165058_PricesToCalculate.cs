using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hjemvej.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class PricesToCalculate : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "because",
                table: "residence_prices",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "withdraws",
                table: "residence_prices",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "found_right_at",
                table: "complaints",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Without the columns a withdrawal would count as a price, and so would what it withdrew.
            migrationBuilder.Sql(
                """
                delete from residence_prices where exists (
                    select 1 from residence_prices w where w.residence_id = residence_prices.residence_id and w.withdraws = residence_prices.sequence);
                """);
            migrationBuilder.Sql("delete from residence_prices where withdraws is not null;");

            migrationBuilder.DropColumn(
                name: "because",
                table: "residence_prices");

            migrationBuilder.DropColumn(
                name: "withdraws",
                table: "residence_prices");

            migrationBuilder.DropColumn(
                name: "found_right_at",
                table: "complaints");
        }
    }
}
