using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hjemvej.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CommitteeAndComplaints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ux_committee_items_waiting",
                table: "committee_items");

            migrationBuilder.AddColumn<string>(
                name: "weighed",
                table: "matches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "power_received_on",
                table: "complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "receipt_id",
                table: "complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "found_by",
                table: "committee_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "missing",
                table: "committee_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "postponed_on",
                table: "committee_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "citizen_said",
                table: "applications",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "talked_on",
                table: "applications",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ux_committee_items_waiting",
                table: "committee_items",
                column: "case_id",
                unique: true,
                filter: "presented_on is null and postponed_on is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ux_committee_items_waiting",
                table: "committee_items");

            migrationBuilder.DropColumn(
                name: "weighed",
                table: "matches");

            migrationBuilder.DropColumn(
                name: "power_received_on",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "receipt_id",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "found_by",
                table: "committee_items");

            migrationBuilder.DropColumn(
                name: "missing",
                table: "committee_items");

            migrationBuilder.DropColumn(
                name: "postponed_on",
                table: "committee_items");

            migrationBuilder.DropColumn(
                name: "citizen_said",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "talked_on",
                table: "applications");

            migrationBuilder.CreateIndex(
                name: "ux_committee_items_waiting",
                table: "committee_items",
                column: "case_id",
                unique: true,
                filter: "presented_on is null");
        }
    }
}
