using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hjemvej.Persistence.Sqlite.Migrations
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
                type: "TEXT",
                precision: 4,
                scale: 2,
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "posted_by",
                table: "letters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "posted_on",
                table: "letters",
                type: "TEXT",
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
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "TEXT",
                oldPrecision: 4,
                oldScale: 2,
                oldNullable: true);
        }
    }
}
