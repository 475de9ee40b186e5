using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hjemvej.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LaboratoryAndRights : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_collection_lines_case_id_month_stream_residence_id_sequence",
                table: "collection_lines");

            migrationBuilder.DropIndex(
                name: "ix_citizens_name_birth_date",
                table: "citizens");

            migrationBuilder.AddColumn<string>(
                name: "responsible_name",
                table: "work_items",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "waits_past",
                table: "waiting_list",
                type: "TEXT",
                maxLength: 2147483647,
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "ended_by",
                table: "stays",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "places",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "moved_in_on",
                table: "place_holds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "own_home_exception",
                table: "payment_calculations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "departs_because",
                table: "decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "heard_on",
                table: "decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "hearing",
                table: "decisions",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "hearing_note",
                table: "decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "board_answered_on",
                table: "complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "board_note",
                table: "complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "board_outcome",
                table: "complaints",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "by",
                table: "complaints",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "forwarded_on",
                table: "complaints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "closing_id",
                table: "collection_lines",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "stay_id",
                table: "collection_lines",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateOnly>(
                name: "projected_on",
                table: "case_statuses",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AlterColumn<DateOnly>(
                name: "checked_on",
                table: "amendments",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "TEXT");

            migrationBuilder.AddColumn<Guid>(
                name: "letter_id",
                table: "access_requests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "outcome",
                table: "access_requests",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "month_closings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_by = table.Column<string>(type: "TEXT", nullable: false),
                    correction_reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_month_closings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "note_retractions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    note_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    retracted_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    retracted_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_note_retractions", x => x.id);
                    table.ForeignKey(
                        name: "fk_note_retractions_daily_notes_note_id",
                        column: x => x.note_id,
                        principalTable: "daily_notes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registration_stances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stay_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    registration_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stance = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    review_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    taken_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    taken_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registration_stances", x => x.id);
                    table.ForeignKey(
                        name: "fk_registration_stances_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_registration_stances_registrations_registration_id",
                        column: x => x.registration_id,
                        principalTable: "registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_registration_stances_stays_stay_id",
                        column: x => x.stay_id,
                        principalTable: "stays",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "simulation_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    started_by_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    started_by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_a = table.Column<string>(type: "TEXT", nullable: false),
                    name_b = table.Column<string>(type: "TEXT", nullable: false),
                    text_a = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false),
                    amendments_a = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false),
                    text_b = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: true),
                    trial = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    invented = table.Column<int>(type: "INTEGER", nullable: true),
                    seed = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    done = table.Column<int>(type: "INTEGER", nullable: false),
                    claim = table.Column<Guid>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    beat_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_simulation_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "simulation_rows",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    residence = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    age = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    income = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    own_home = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sides = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false),
                    answer_days = table.Column<long>(type: "INTEGER", nullable: true),
                    disposable_amount = table.Column<long>(type: "INTEGER", nullable: true),
                    follow_ups = table.Column<long>(type: "INTEGER", nullable: true),
                    holiday_entitled = table.Column<long>(type: "INTEGER", nullable: true),
                    holiday_exceeded = table.Column<long>(type: "INTEGER", nullable: true),
                    holiday_used = table.Column<long>(type: "INTEGER", nullable: true),
                    late_decisions = table.Column<long>(type: "INTEGER", nullable: true),
                    monthly_left = table.Column<long>(type: "INTEGER", nullable: true),
                    monthly_payment = table.Column<long>(type: "INTEGER", nullable: true),
                    period_payment = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_simulation_rows", x => new { x.run_id, x.number });
                    table.ForeignKey(
                        name: "fk_simulation_rows_simulation_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "simulation_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            // What was closed before closings had rows of their own belongs to one closing for each time it was done.
            migrationBuilder.Sql(
                """
                insert into month_closings (id, month, number, closed_at, closed_by, correction_reason)
                select g.id, g.month, row_number() over (partition by g.month order by g.closed_at), g.closed_at, g.closed_by, g.reason
                from (select min(id) as id, month, closed_at, closed_by, max(correction_reason) as reason from collection_lines group by month, closed_at, closed_by) g;
                """);
            migrationBuilder.Sql(
                """
                update collection_lines set
                    closing_id = (select c.id from month_closings c where c.month = collection_lines.month and c.closed_at = collection_lines.closed_at and c.closed_by = collection_lines.closed_by),
                    stay_id = (select s.id from stays s where s.case_id = collection_lines.case_id and s.residence_id = collection_lines.residence_id order by s.starts_on desc limit 1);
                """);

            // Until now only parties could be registered.
            migrationBuilder.Sql("""update complaints set "by" = 'Citizen';""");

            migrationBuilder.CreateIndex(
                name: "ux_status_meetings_planned",
                table: "status_meetings",
                column: "stay_id",
                unique: true,
                filter: "status = 'Planned' and not extra");

            migrationBuilder.CreateIndex(
                name: "ux_status_meetings_requested",
                table: "status_meetings",
                column: "stay_id",
                unique: true,
                filter: "status = 'Requested'");

            migrationBuilder.CreateIndex(
                name: "ux_committee_items_waiting",
                table: "committee_items",
                column: "case_id",
                unique: true,
                filter: "presented_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_collection_lines_case_id",
                table: "collection_lines",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_collection_lines_closing_id",
                table: "collection_lines",
                column: "closing_id");

            migrationBuilder.CreateIndex(
                name: "ix_collection_lines_stay_id_month_stream_sequence",
                table: "collection_lines",
                columns: new[] { "stay_id", "month", "stream", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_citizens_birth_date",
                table: "citizens",
                column: "birth_date");

            migrationBuilder.CreateIndex(
                name: "ix_case_statuses_projected_on",
                table: "case_statuses",
                column: "projected_on");

            migrationBuilder.CreateIndex(
                name: "ix_month_closings_month_number",
                table: "month_closings",
                columns: new[] { "month", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_note_retractions_case_id",
                table: "note_retractions",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_note_retractions_note_id",
                table: "note_retractions",
                column: "note_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registration_stances_case_id_recorded_at",
                table: "registration_stances",
                columns: new[] { "case_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_registration_stances_registration_id",
                table: "registration_stances",
                column: "registration_id");

            migrationBuilder.CreateIndex(
                name: "ix_registration_stances_stay_id",
                table: "registration_stances",
                column: "stay_id");

            migrationBuilder.CreateIndex(
                name: "ix_simulation_runs_started_at",
                table: "simulation_runs",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "ix_simulation_runs_state_started_at",
                table: "simulation_runs",
                columns: new[] { "state", "started_at" });

            migrationBuilder.AddForeignKey(
                name: "fk_collection_lines_month_closings_closing_id",
                table: "collection_lines",
                column: "closing_id",
                principalTable: "month_closings",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_collection_lines_stays_stay_id",
                table: "collection_lines",
                column: "stay_id",
                principalTable: "stays",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_collection_lines_month_closings_closing_id",
                table: "collection_lines");

            migrationBuilder.DropForeignKey(
                name: "fk_collection_lines_stays_stay_id",
                table: "collection_lines");

            migrationBuilder.DropTable(
                name: "month_closings");

            migrationBuilder.DropTable(
                name: "note_retractions");

            migrationBuilder.DropTable(
                name: "registration_stances");

            migrationBuilder.DropTable(
                name: "simulation_rows");

            migrationBuilder.DropTable(
                name: "simulation_runs");

            migrationBuilder.DropIndex(
                name: "ux_status_meetings_planned",
                table: "status_meetings");

            migrationBuilder.DropIndex(
                name: "ux_status_meetings_requested",
                table: "status_meetings");

            migrationBuilder.DropIndex(
                name: "ux_committee_items_waiting",
                table: "committee_items");

            migrationBuilder.DropIndex(
                name: "ix_collection_lines_case_id",
                table: "collection_lines");

            migrationBuilder.DropIndex(
                name: "ix_collection_lines_closing_id",
                table: "collection_lines");

            migrationBuilder.DropIndex(
                name: "ix_collection_lines_stay_id_month_stream_sequence",
                table: "collection_lines");

            migrationBuilder.DropIndex(
                name: "ix_citizens_birth_date",
                table: "citizens");

            migrationBuilder.DropIndex(
                name: "ix_case_statuses_projected_on",
                table: "case_statuses");

            migrationBuilder.DropColumn(
                name: "responsible_name",
                table: "work_items");

            migrationBuilder.DropColumn(
                name: "waits_past",
                table: "waiting_list");

            migrationBuilder.DropColumn(
                name: "ended_by",
                table: "stays");

            migrationBuilder.DropColumn(
                name: "version",
                table: "places");

            migrationBuilder.DropColumn(
                name: "moved_in_on",
                table: "place_holds");

            migrationBuilder.DropColumn(
                name: "own_home_exception",
                table: "payment_calculations");

            migrationBuilder.DropColumn(
                name: "departs_because",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "heard_on",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "hearing",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "hearing_note",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "board_answered_on",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "board_note",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "board_outcome",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "by",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "forwarded_on",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "closing_id",
                table: "collection_lines");

            migrationBuilder.DropColumn(
                name: "stay_id",
                table: "collection_lines");

            migrationBuilder.DropColumn(
                name: "projected_on",
                table: "case_statuses");

            migrationBuilder.DropColumn(
                name: "letter_id",
                table: "access_requests");

            migrationBuilder.DropColumn(
                name: "outcome",
                table: "access_requests");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "checked_on",
                table: "amendments",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_collection_lines_case_id_month_stream_residence_id_sequence",
                table: "collection_lines",
                columns: new[] { "case_id", "month", "stream", "residence_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_citizens_name_birth_date",
                table: "citizens",
                columns: new[] { "name", "birth_date" });
        }
    }
}
