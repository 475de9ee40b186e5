using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hjemvej.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class LettersPosted : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<decimal>(
                name: "hours_per_week",
                table: "occupations",
                type: "numeric(4,2)",
                precision: 4,
                scale: 2,
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "posted_by",
                table: "letters",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "posted_on",
                table: "letters",
                type: "date",
                nullable: true);

            // Letters from before this was asked were sent, as far as anybody knows, the day they are dated.
            migrationBuilder.Sql("UPDATE letters SET posted_on = dated_on WHERE channel = 'Letter'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "posted_by",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "posted_on",
                table: "letters");

            migrationBuilder.AlterColumn<int>(
                name: "hours_per_week",
                table: "occupations",
                type: "integer",
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(4,2)",
                oldPrecision: 4,
                oldScale: 2,
                oldNullable: true);
        }
    }
}
