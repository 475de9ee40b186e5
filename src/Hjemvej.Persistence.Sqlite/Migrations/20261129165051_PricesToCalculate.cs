using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hjemvej.Persistence.Sqlite.Migrations
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "withdraws",
                table: "residence_prices",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "found_right_at",
                table: "complaints",
                type: "TEXT",
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

            // The migration before it was made beside the dated prices and does not know their table: SQLite drops the columns itself.
            migrationBuilder.Sql("alter table residence_prices drop column because;");
            migrationBuilder.Sql("alter table residence_prices drop column withdraws;");
            migrationBuilder.Sql("alter table complaints drop column found_right_at;");
        }
    }
}
