using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hjemvej.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DailyWorklists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "projected_on",
                table: "case_statuses",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.CreateIndex(
                name: "ix_case_statuses_projected_on",
                table: "case_statuses",
                column: "projected_on");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_case_statuses_projected_on",
                table: "case_statuses");

            migrationBuilder.DropColumn(
                name: "projected_on",
                table: "case_statuses");
        }
    }
}
