using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hjemvej.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ComplaintSubjects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "decision_id",
                table: "complaints",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<DateOnly>(
                name: "appeal_by",
                table: "complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "decided_on",
                table: "complaints",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<Guid>(
                name: "end_letter_id",
                table: "complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ended_because",
                table: "complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ended_on",
                table: "complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ending",
                table: "complaints",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "over",
                table: "complaints",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Decision");

            migrationBuilder.AddColumn<DateOnly>(
                name: "rest_answered_on",
                table: "complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "rest_stands",
                table: "complaints",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "subject_id",
                table: "complaints",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "address",
                table: "access_requests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "by",
                table: "access_requests",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Citizen");

            migrationBuilder.AddColumn<string>(
                name: "provision",
                table: "access_requests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_complaints_subject_id",
                table: "complaints",
                column: "subject_id");

            // The complaints there are, are over decisions.
            migrationBuilder.Sql(
                """
                update complaints set subject_id = decision_id,
                    decided_on = (select d.made_on from decisions d where d.id = complaints.decision_id),
                    appeal_by = (select d.appeal_by from decisions d where d.id = complaints.decision_id);
                """);

            // Who was found right in part before the rest was asked about was not told of it.
            migrationBuilder.Sql(
                """
                update complaints set rest_stands = false, rest_answered_on = reassessed_on
                where outcome = 'Partly' and exists (select 1 from decisions d where d.id = complaints.decision_id and d.set_aside_on is not null);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Only a decision can be complained over again.
            migrationBuilder.Sql("delete from complaints where decision_id is null;");

            migrationBuilder.DropIndex(
                name: "ix_complaints_subject_id",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "appeal_by",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "decided_on",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "end_letter_id",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "ended_because",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "ended_on",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "ending",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "over",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "rest_answered_on",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "rest_stands",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "subject_id",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "address",
                table: "access_requests");

            migrationBuilder.DropColumn(
                name: "by",
                table: "access_requests");

            migrationBuilder.DropColumn(
                name: "provision",
                table: "access_requests");

            migrationBuilder.AlterColumn<Guid>(
                name: "decision_id",
                table: "complaints",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
