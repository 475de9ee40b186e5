using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hjemvej.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LettersAndHearings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "correction_reason",
                table: "month_closings");

            migrationBuilder.AddColumn<Guid>(
                name: "residence_id",
                table: "payment_calculations",
                type: "TEXT",
                nullable: true);

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

            migrationBuilder.AddColumn<DateOnly>(
                name: "hearing_answer_by",
                table: "decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "hearing_answered",
                table: "decisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "support_arranged",
                table: "decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "support_arranged_on",
                table: "decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "daily_notes",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "ix_payment_calculations_residence_id",
                table: "payment_calculations",
                column: "residence_id");

            migrationBuilder.AddForeignKey(
                name: "fk_payment_calculations_residences_residence_id",
                table: "payment_calculations",
                column: "residence_id",
                principalTable: "residences",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            // Letters from before this was asked were sent, as far as anybody knows, the day they are dated.
            migrationBuilder.Sql("UPDATE letters SET posted_on = dated_on WHERE channel = 'Letter'");

            // A hearing was recorded with its answer, or with that none came, in words.
            migrationBuilder.Sql("UPDATE decisions SET hearing_answered = 1 WHERE hearing = 'Held'");
            migrationBuilder.Sql("UPDATE daily_notes SET search_text = lower(replace(replace(replace(text, 'Æ', 'æ'), 'Ø', 'ø'), 'Å', 'å'))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_payment_calculations_residences_residence_id",
                table: "payment_calculations");

            migrationBuilder.DropIndex(
                name: "ix_payment_calculations_residence_id",
                table: "payment_calculations");

            migrationBuilder.DropColumn(
                name: "residence_id",
                table: "payment_calculations");

            migrationBuilder.DropColumn(
                name: "posted_by",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "posted_on",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "hearing_answer_by",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "hearing_answered",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "support_arranged",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "support_arranged_on",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "search_text",
                table: "daily_notes");

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

            migrationBuilder.AddColumn<string>(
                name: "correction_reason",
                table: "month_closings",
                type: "TEXT",
                nullable: true);
        }
    }
}
