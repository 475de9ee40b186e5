using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Hjemvej.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Start : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "amendments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    parameter = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    value = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    adopted = table.Column<bool>(type: "boolean", nullable: false),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    proposed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    proposed_by_id = table.Column<string>(type: "text", nullable: false),
                    proposed_by_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_amendments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assumption_stances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    stance = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    comment = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assumption_stances", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_numbers",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_numbers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_readings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    actor_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    actor_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    actor_role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_readings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "citizens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cpr = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: true),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    search_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    postal_code = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    city = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    protected_address = table.Column<bool>(type: "boolean", nullable: false),
                    digital_post_exempt = table.Column<bool>(type: "boolean", nullable: false),
                    communication_needs = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_citizens", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "committee_meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    place = table.Column<string>(type: "text", nullable: true),
                    extraordinary = table.Column<bool>(type: "boolean", nullable: false),
                    extraordinary_reason = table.Column<string>(type: "text", nullable: true),
                    chair = table.Column<string>(type: "text", nullable: true),
                    members = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    present = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee_meetings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "explanations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    parts = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    parameters = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    standard = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    written_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_explanations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<string>(type: "text", nullable: false),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    actor_role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    @event = table.Column<string>(name: "event", type: "character varying(80)", maxLength: 80, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "month_closings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closed_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_month_closings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "residences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    @internal = table.Column<bool>(name: "internal", type: "boolean", nullable: false),
                    municipality = table.Column<string>(type: "text", nullable: false),
                    search_text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    address = table.Column<string>(type: "text", nullable: true),
                    postal_code = table.Column<string>(type: "text", nullable: true),
                    city = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    portal_id = table.Column<string>(type: "text", nullable: true),
                    target_groups = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    themes = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    max_support_need = table.Column<int>(type: "integer", nullable: false),
                    wheelchair_access = table.Column<bool>(type: "boolean", nullable: false),
                    description = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_residences", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "simulation_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    started_by_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    started_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name_a = table.Column<string>(type: "text", nullable: false),
                    name_b = table.Column<string>(type: "text", nullable: false),
                    text_a = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    amendments_a = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    text_b = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true),
                    trial = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    invented = table.Column<int>(type: "integer", nullable: true),
                    seed = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    claim = table.Column<Guid>(type: "uuid", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    beat_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    result = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_simulation_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "standard_editions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    read_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_standard_editions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "amendment_verdicts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    amendment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    otherwise = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_amendment_verdicts", x => x.id);
                    table.ForeignKey(
                        name: "fk_amendment_verdicts_amendments_amendment_id",
                        column: x => x.amendment_id,
                        principalTable: "amendments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    citizen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_because = table.Column<string>(type: "text", nullable: true),
                    responsible_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    responsible_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases", x => x.id);
                    table.ForeignKey(
                        name: "fk_cases_citizens_citizen_id",
                        column: x => x.citizen_id,
                        principalTable: "citizens",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "places",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    residence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    label = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    closed_from = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_places", x => x.id);
                    table.ForeignKey(
                        name: "fk_places_residences_residence_id",
                        column: x => x.residence_id,
                        principalTable: "residences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registrations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    residence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    registered_from = table.Column<DateOnly>(type: "date", nullable: false),
                    registered_to = table.Column<DateOnly>(type: "date", nullable: true),
                    approved = table.Column<bool>(type: "boolean", nullable: false),
                    supervised_by = table.Column<string>(type: "text", nullable: false),
                    supervision_note = table.Column<string>(type: "text", nullable: true),
                    verified_on = table.Column<DateOnly>(type: "date", nullable: false),
                    verified_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registrations", x => x.id);
                    table.ForeignKey(
                        name: "fk_registrations_residences_residence_id",
                        column: x => x.residence_id,
                        principalTable: "residences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                    withdraws = table.Column<int>(type: "integer", nullable: true),
                    because = table.Column<string>(type: "text", nullable: true),
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

            migrationBuilder.CreateTable(
                name: "simulation_rows",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    residence = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    age = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    income = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    own_home = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sides = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    answer_days = table.Column<long>(type: "bigint", nullable: true),
                    disposable_amount = table.Column<long>(type: "bigint", nullable: true),
                    follow_ups = table.Column<long>(type: "bigint", nullable: true),
                    holiday_entitled = table.Column<long>(type: "bigint", nullable: true),
                    holiday_exceeded = table.Column<long>(type: "bigint", nullable: true),
                    holiday_used = table.Column<long>(type: "bigint", nullable: true),
                    late_decisions = table.Column<long>(type: "bigint", nullable: true),
                    monthly_left = table.Column<long>(type: "bigint", nullable: true),
                    monthly_payment = table.Column<long>(type: "bigint", nullable: true),
                    period_payment = table.Column<long>(type: "bigint", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "access_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    address = table.Column<string>(type: "text", nullable: true),
                    about = table.Column<string>(type: "text", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true),
                    provision = table.Column<string>(type: "text", nullable: true),
                    letter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_access_requests_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "action_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    offered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    offer_letter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    accepted = table.Column<bool>(type: "boolean", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    declined_because = table.Column<string>(type: "text", nullable: true),
                    citizens_wishes = table.Column<string>(type: "text", nullable: true),
                    purpose = table.Column<string>(type: "text", nullable: true),
                    effort = table.Column<string>(type: "text", nullable: true),
                    expected_duration = table.Column<string>(type: "text", nullable: true),
                    special_matters = table.Column<string>(type: "text", nullable: true),
                    finished_on = table.Column<DateOnly>(type: "date", nullable: true),
                    finished_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sent_letter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    handed_to_residence_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_plans", x => x.id);
                    table.ForeignKey(
                        name: "fk_action_plans_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "amendment_consequences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    amendment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    before = table.Column<string>(type: "text", nullable: false),
                    after = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_amendment_consequences", x => x.id);
                    table.ForeignKey(
                        name: "fk_amendment_consequences_amendments_amendment_id",
                        column: x => x.amendment_id,
                        principalTable: "amendments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_amendment_consequences_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "applications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from_name = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    wishes = table.Column<string>(type: "text", nullable: true),
                    urgent = table.Column<bool>(type: "boolean", nullable: false),
                    urgency_reason = table.Column<string>(type: "text", nullable: true),
                    urgency_assessed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    agreement = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    talked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    citizen_said = table.Column<string>(type: "text", nullable: true),
                    consent_to_obtain_information = table.Column<bool>(type: "boolean", nullable: false),
                    referred_back_on = table.Column<DateOnly>(type: "date", nullable: true),
                    overrun_told_on = table.Column<DateOnly>(type: "date", nullable: true),
                    new_expected_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_applications", x => x.id);
                    table.ForeignKey(
                        name: "fk_applications_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assessments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    catalogue_version = table.Column<string>(type: "text", nullable: false),
                    hopes_and_dreams = table.Column<string>(type: "text", nullable: true),
                    resources = table.Column<string>(type: "text", nullable: true),
                    grounds = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    documentation = table.Column<string>(type: "text", nullable: true),
                    approach = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    in_target_group = table.Column<bool>(type: "boolean", nullable: true),
                    criteria = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    criteria_reason = table.Column<string>(type: "text", nullable: true),
                    target_group_reasons = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    target_group_reason_text = table.Column<string>(type: "text", nullable: true),
                    limb = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    primary_target_group = table.Column<string>(type: "text", nullable: true),
                    other_target_groups = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    overall_assessment = table.Column<string>(type: "text", nullable: true),
                    support_need = table.Column<int>(type: "integer", nullable: true),
                    needs_wheelchair_access = table.Column<bool>(type: "boolean", nullable: false),
                    other_access_needs = table.Column<string>(type: "text", nullable: true),
                    concluded_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessments", x => x.id);
                    table.ForeignKey(
                        name: "fk_assessments_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_statuses",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    urgent = table.Column<bool>(type: "boolean", nullable: false),
                    next_title = table.Column<string>(type: "text", nullable: true),
                    next_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    next_stay_title = table.Column<string>(type: "text", nullable: true),
                    next_stay_on = table.Column<DateOnly>(type: "date", nullable: true),
                    residence_id = table.Column<Guid>(type: "uuid", nullable: true),
                    residence_name = table.Column<string>(type: "text", nullable: true),
                    projected_under = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    projected_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_statuses", x => x.case_id);
                    table.ForeignKey(
                        name: "fk_case_statuses_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "committee_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    presented_by = table.Column<string>(type: "text", nullable: false),
                    submission = table.Column<string>(type: "text", nullable: true),
                    presented_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recommendation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    proposed_residences = table.Column<string>(type: "text", nullable: true),
                    minutes = table.Column<string>(type: "text", nullable: true),
                    postponed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    missing = table.Column<string>(type: "text", nullable: true),
                    found_by = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_committee_items_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_committee_items_committee_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "committee_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    change = table.Column<string>(type: "text", nullable: true),
                    takes_effect_on = table.Column<DateOnly>(type: "date", nullable: true),
                    legal_basis = table.Column<string>(type: "text", nullable: true),
                    facts = table.Column<string>(type: "text", nullable: true),
                    reasons = table.Column<string>(type: "text", nullable: true),
                    citizens_views = table.Column<string>(type: "text", nullable: true),
                    purposes = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    way_out = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    expected_duration = table.Column<string>(type: "text", nullable: true),
                    hearing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    heard_on = table.Column<DateOnly>(type: "date", nullable: true),
                    hearing_answer_by = table.Column<DateOnly>(type: "date", nullable: true),
                    hearing_answered = table.Column<bool>(type: "boolean", nullable: true),
                    hearing_note = table.Column<string>(type: "text", nullable: true),
                    departs_because = table.Column<string>(type: "text", nullable: true),
                    minor_stance = table.Column<string>(type: "text", nullable: true),
                    made_on = table.Column<DateOnly>(type: "date", nullable: true),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    made_by = table.Column<string>(type: "text", nullable: true),
                    gates_when_made = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true),
                    letter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    appeal_by = table.Column<DateOnly>(type: "date", nullable: true),
                    action_plan_offered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    support_arranged_on = table.Column<DateOnly>(type: "date", nullable: true),
                    support_arranged = table.Column<string>(type: "text", nullable: true),
                    set_aside_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_decisions_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enrolment_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    input = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enrolment_drafts", x => x.id);
                    table.ForeignKey(
                        name: "fk_enrolment_drafts_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "goals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subtheme = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    citizens_words = table.Column<string>(type: "text", nullable: true),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    current_level = table.Column<int>(type: "integer", nullable: true),
                    target_level = table.Column<int>(type: "integer", nullable: false),
                    set_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    welfare_technology = table.Column<string>(type: "text", nullable: true),
                    welfare_technology_effect = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome_text = table.Column<string>(type: "text", nullable: true),
                    outcome_informant = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_goals", x => x.id);
                    table.ForeignKey(
                        name: "fk_goals_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    recipient_name = table.Column<string>(type: "text", nullable: false),
                    dated_on = table.Column<DateOnly>(type: "date", nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    posted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    posted_by = table.Column<string>(type: "text", nullable: true),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    html = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    snapshot = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    copy_of = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters", x => x.id);
                    table.ForeignKey(
                        name: "fk_letters_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "matches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    residence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    chosen_on = table.Column<DateOnly>(type: "date", nullable: false),
                    chosen_by = table.Column<string>(type: "text", nullable: false),
                    ranking_when_chosen = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true),
                    theme_statements = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    passed_over = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    unsuitable_because = table.Column<string>(type: "text", nullable: true),
                    citizens_wishes = table.Column<string>(type: "text", nullable: true),
                    opinion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    opinion_text = table.Column<string>(type: "text", nullable: true),
                    weighed = table.Column<string>(type: "text", nullable: true),
                    offered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    offer_letter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    out_of_turn_because = table.Column<string>(type: "text", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer_note = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matches", x => x.id);
                    table.ForeignKey(
                        name: "fk_matches_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_matches_residences_residence_id",
                        column: x => x.residence_id,
                        principalTable: "residences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_calculations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    residence_id = table.Column<Guid>(type: "uuid", nullable: true),
                    applies_from = table.Column<DateOnly>(type: "date", nullable: false),
                    calculated_on = table.Column<DateOnly>(type: "date", nullable: false),
                    calculated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    calculated_by = table.Column<string>(type: "text", nullable: false),
                    keeps_own_home = table.Column<bool>(type: "boolean", nullable: false),
                    own_home_exception = table.Column<string>(type: "text", nullable: true),
                    monthly_net_income = table.Column<long>(type: "bigint", nullable: true),
                    income_note = table.Column<string>(type: "text", nullable: true),
                    accepted_commitments = table.Column<long>(type: "bigint", nullable: false),
                    commitments_note = table.Column<string>(type: "text", nullable: true),
                    lodging_price = table.Column<long>(type: "bigint", nullable: false),
                    board_price = table.Column<long>(type: "bigint", nullable: false),
                    comparable_rent = table.Column<long>(type: "bigint", nullable: true),
                    price_reason = table.Column<string>(type: "text", nullable: true),
                    lodging = table.Column<long>(type: "bigint", nullable: false),
                    board = table.Column<long>(type: "bigint", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    reduction = table.Column<long>(type: "bigint", nullable: false),
                    left = table.Column<long>(type: "bigint", nullable: false),
                    disposable_amount = table.Column<long>(type: "bigint", nullable: false),
                    working = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    reduction_reason = table.Column<string>(type: "text", nullable: true),
                    communicated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    letter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_calculations", x => x.id);
                    table.ForeignKey(
                        name: "fk_payment_calculations_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payment_calculations_residences_residence_id",
                        column: x => x.residence_id,
                        principalTable: "residences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "personal_needs_stances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    letter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    taken_on = table.Column<DateOnly>(type: "date", nullable: false),
                    taken_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_personal_needs_stances", x => x.id);
                    table.ForeignKey(
                        name: "fk_personal_needs_stances_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "placement_wishes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    near_postal_code = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    residence_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "text", nullable: true),
                    recorded_on = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_placement_wishes", x => x.id);
                    table.ForeignKey(
                        name: "fk_placement_wishes_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_placement_wishes_residences_residence_id",
                        column: x => x.residence_id,
                        principalTable: "residences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_extracts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    residence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    residence_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    handed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    handed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    handed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    purposes = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    way_out = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    parts = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    goals = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_extracts", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_extracts_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_extracts_residences_residence_id",
                        column: x => x.residence_id,
                        principalTable: "residences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "related_persons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    relation = table.Column<string>(type: "text", nullable: true),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    phone = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    address = table.Column<string>(type: "text", nullable: true),
                    documented_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_related_persons", x => x.id);
                    table.ForeignKey(
                        name: "fk_related_persons_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stays",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    residence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    purposes = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    way_out = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    discharged_to = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    discharge_reason = table.Column<string>(type: "text", nullable: true),
                    discharge_support = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stays", x => x.id);
                    table.CheckConstraint("ck_stays_ends_after_start", "ends_on is null or ends_on >= starts_on");
                    table.ForeignKey(
                        name: "fk_stays_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stays_residences_residence_id",
                        column: x => x.residence_id,
                        principalTable: "residences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "waiting_list",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    left_on = table.Column<DateOnly>(type: "date", nullable: true),
                    left_because = table.Column<string>(type: "text", nullable: true),
                    left_for_match_id = table.Column<Guid>(type: "uuid", nullable: true),
                    waits_past = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false, defaultValueSql: "'[]'"),
                    told_of_residence_id = table.Column<Guid>(type: "uuid", nullable: true),
                    told_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_waiting_list", x => x.id);
                    table.ForeignKey(
                        name: "fk_waiting_list_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "work_items",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_number = table.Column<int>(type: "integer", nullable: false),
                    citizen_name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    residence_id = table.Column<Guid>(type: "uuid", nullable: true),
                    responsible_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    responsible_name = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    show_from = table.Column<DateOnly>(type: "date", nullable: false),
                    urgent = table.Column<bool>(type: "boolean", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_work_items_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "place_holds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    occupied = table.Column<bool>(type: "boolean", nullable: false),
                    moved_in_on = table.Column<DateOnly>(type: "date", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_place_holds", x => x.id);
                    table.ForeignKey(
                        name: "fk_place_holds_places_place_id",
                        column: x => x.place_id,
                        principalTable: "places",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "alternatives_considered",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assessment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rung = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sufficient = table.Column<bool>(type: "boolean", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alternatives_considered", x => x.id);
                    table.ForeignKey(
                        name: "fk_alternatives_considered_assessments_assessment_id",
                        column: x => x.assessment_id,
                        principalTable: "assessments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assessment_parts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assessment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    saved_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_parts", x => x.id);
                    table.ForeignKey(
                        name: "fk_assessment_parts_assessments_assessment_id",
                        column: x => x.assessment_id,
                        principalTable: "assessments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "level_assertions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assessment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subtheme = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    level = table.Column<int>(type: "integer", nullable: true),
                    asserted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    asserted_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_level_assertions", x => x.id);
                    table.ForeignKey(
                        name: "fk_level_assertions_assessments_assessment_id",
                        column: x => x.assessment_id,
                        principalTable: "assessments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "subtheme_assessments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assessment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subtheme = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    level = table.Column<int>(type: "integer", nullable: true),
                    citizen_note = table.Column<string>(type: "text", nullable: true),
                    others_note = table.Column<string>(type: "text", nullable: true),
                    caseworker_note = table.Column<string>(type: "text", nullable: true),
                    in_focus = table.Column<bool>(type: "boolean", nullable: false),
                    asserted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subtheme_assessments", x => x.id);
                    table.ForeignKey(
                        name: "fk_subtheme_assessments_assessments_assessment_id",
                        column: x => x.assessment_id,
                        principalTable: "assessments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "theme_technologies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assessment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    theme = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    considered = table.Column<string>(type: "text", nullable: true),
                    in_use = table.Column<string>(type: "text", nullable: true),
                    effect = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_theme_technologies", x => x.id);
                    table.ForeignKey(
                        name: "fk_theme_technologies_assessments_assessment_id",
                        column: x => x.assessment_id,
                        principalTable: "assessments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "complaints",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    over = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    appeal_by = table.Column<DateOnly>(type: "date", nullable: true),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    oral = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "text", nullable: true),
                    receipt_id = table.Column<Guid>(type: "uuid", nullable: true),
                    power_received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    forwarded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reassessed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    outcome_reason = table.Column<string>(type: "text", nullable: true),
                    letter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    board_answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    board_outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    board_note = table.Column<string>(type: "text", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ending = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ended_because = table.Column<string>(type: "text", nullable: true),
                    end_letter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rest_answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    rest_stands = table.Column<bool>(type: "boolean", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    found_right_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complaints", x => x.id);
                    table.ForeignKey(
                        name: "fk_complaints_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_complaints_decisions_decision_id",
                        column: x => x.decision_id,
                        principalTable: "decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    related_person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    given_on = table.Column<DateOnly>(type: "date", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consents", x => x.id);
                    table.ForeignKey(
                        name: "fk_consents_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consents_related_persons_related_person_id",
                        column: x => x.related_person_id,
                        principalTable: "related_persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accompaniment_assessments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    need = table.Column<string>(type: "text", nullable: false),
                    extent = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    assessed_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accompaniment_assessments", x => x.id);
                    table.ForeignKey(
                        name: "fk_accompaniment_assessments_stays_stay_id",
                        column: x => x.stay_id,
                        principalTable: "stays",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accompaniments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: true),
                    cancelled_because = table.Column<string>(type: "text", nullable: true),
                    assessment_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accompaniments", x => x.id);
                    table.ForeignKey(
                        name: "fk_accompaniments_stays_stay_id",
                        column: x => x.stay_id,
                        principalTable: "stays",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cleaning_arrangements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cleaning_arrangements", x => x.id);
                    table.ForeignKey(
                        name: "fk_cleaning_arrangements_stays_stay_id",
                        column: x => x.stay_id,
                        principalTable: "stays",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "collection_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    residence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    closing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payment_calculation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    stream = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    explanation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    working = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closed_by = table.Column<string>(type: "text", nullable: false),
                    correction_reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_collection_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_collection_lines_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_collection_lines_month_closings_closing_id",
                        column: x => x.closing_id,
                        principalTable: "month_closings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_collection_lines_stays_stay_id",
                        column: x => x.stay_id,
                        principalTable: "stays",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "daily_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_on = table.Column<DateOnly>(type: "date", nullable: false),
                    written_by = table.Column<string>(type: "text", nullable: false),
                    theme = table.Column<string>(type: "text", nullable: false),
                    goal_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_daily_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_daily_notes_stays_stay_id",
                        column: x => x.stay_id,
                        principalTable: "stays",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "follow_up_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_from = table.Column<DateOnly>(type: "date", nullable: false),
                    period_to = table.Column<DateOnly>(type: "date", nullable: false),
                    goals = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    themes = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    citizens_perspective = table.Column<string>(type: "text", nullable: true),
                    citizens_resources = table.Column<string>(type: "text", nullable: true),
                    future_housing_wish = table.Column<string>(type: "text", nullable: true),
                    occupation_status = table.Column<string>(type: "text", nullable: true),
                    occupation_gap = table.Column<bool>(type: "boolean", nullable: false),
                    methods = table.Column<string>(type: "text", nullable: true),
                    recommendation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    recommendation_reason = table.Column<string>(type: "text", nullable: true),
                    completed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    completed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    notes_read_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follow_up_forms", x => x.id);
                    table.ForeignKey(
                        name: "fk_follow_up_forms_stays_stay_id",
                        column: x => x.stay_id,
                        principalTable: "stays",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "holidays",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    citizens_expenses = table.Column<long>(type: "bigint", nullable: false),
                    staff_wages = table.Column<long>(type: "bigint", nullable: false),
                    accompaniment_costs = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    cancelled_because = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_holidays", x => x.id);
                    table.ForeignKey(
                        name: "fk_holidays_stays_stay_id",
                        column: x => x.stay_id,
                        principalTable: "stays",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "occupations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    where = table.Column<string>(type: "text", nullable: true),
                    days_per_week = table.Column<int>(type: "integer", nullable: false),
                    full_time = table.Column<bool>(type: "boolean", nullable: false),
                    hours_per_week = table.Column<decimal>(type: "numeric(4,2)", precision: 4, scale: 2, nullable: true),
                    reduction_reason = table.Column<string>(type: "text", nullable: true),
                    review_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_occupations", x => x.id);
                    table.ForeignKey(
                        name: "fk_occupations_stays_stay_id",
                        column: x => x.stay_id,
                        principalTable: "stays",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registration_stances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stance = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    review_on = table.Column<DateOnly>(type: "date", nullable: true),
                    taken_on = table.Column<DateOnly>(type: "date", nullable: false),
                    taken_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                name: "status_meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    place = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    extra = table.Column<bool>(type: "boolean", nullable: false),
                    requested_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    request_reason = table.Column<string>(type: "text", nullable: true),
                    requested_on = table.Column<DateOnly>(type: "date", nullable: true),
                    convened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    invitation_letter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    participants = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: true),
                    form_completed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    form_exception_reason = table.Column<string>(type: "text", nullable: true),
                    form_exception_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    form_exception_on = table.Column<DateOnly>(type: "date", nullable: true),
                    held_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    citizen_absence_reason = table.Column<string>(type: "text", nullable: true),
                    citizen_absence_plan = table.Column<string>(type: "text", nullable: true),
                    purpose_evaluations = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    goals = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    conclusion = table.Column<string>(type: "text", nullable: true),
                    cancelled_because = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_status_meetings", x => x.id);
                    table.ForeignKey(
                        name: "fk_status_meetings_stays_stay_id",
                        column: x => x.stay_id,
                        principalTable: "stays",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "note_retractions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    note_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    retracted_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    retracted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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

            migrationBuilder.InsertData(
                table: "case_numbers",
                columns: new[] { "id", "last" },
                values: new object[] { 1, 1000 });

            migrationBuilder.CreateIndex(
                name: "ix_access_requests_case_id",
                table: "access_requests",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_accompaniment_assessments_stay_id_from",
                table: "accompaniment_assessments",
                columns: new[] { "stay_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_accompaniments_stay_id_date",
                table: "accompaniments",
                columns: new[] { "stay_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_action_plans_case_id",
                table: "action_plans",
                column: "case_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_alternatives_considered_assessment_id_rung",
                table: "alternatives_considered",
                columns: new[] { "assessment_id", "rung" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_amendment_consequences_amendment_id_position",
                table: "amendment_consequences",
                columns: new[] { "amendment_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_amendment_consequences_case_id",
                table: "amendment_consequences",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_amendment_verdicts_amendment_id",
                table: "amendment_verdicts",
                column: "amendment_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_amendments_proposed_at",
                table: "amendments",
                column: "proposed_at");

            migrationBuilder.CreateIndex(
                name: "ix_applications_case_id",
                table: "applications",
                column: "case_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assessment_parts_assessment_id_part",
                table: "assessment_parts",
                columns: new[] { "assessment_id", "part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assessments_case_id",
                table: "assessments",
                column: "case_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assumption_stances_key_at",
                table: "assumption_stances",
                columns: new[] { "key", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_case_readings_case_id_on_actor_id",
                table: "case_readings",
                columns: new[] { "case_id", "on", "actor_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_readings_on_id",
                table: "case_readings",
                columns: new[] { "on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_statuses_next_due_on",
                table: "case_statuses",
                column: "next_due_on");

            migrationBuilder.CreateIndex(
                name: "ix_case_statuses_projected_on",
                table: "case_statuses",
                column: "projected_on");

            migrationBuilder.CreateIndex(
                name: "ix_case_statuses_stage_next_due_on",
                table: "case_statuses",
                columns: new[] { "stage", "next_due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_citizen_id_closed_on",
                table: "cases",
                columns: new[] { "citizen_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_number",
                table: "cases",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_citizens_birth_date",
                table: "citizens",
                column: "birth_date");

            migrationBuilder.CreateIndex(
                name: "ix_citizens_cpr",
                table: "citizens",
                column: "cpr",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cleaning_arrangements_stay_id_from",
                table: "cleaning_arrangements",
                columns: new[] { "stay_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_collection_lines_case_id",
                table: "collection_lines",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_collection_lines_closing_id",
                table: "collection_lines",
                column: "closing_id");

            migrationBuilder.CreateIndex(
                name: "ix_collection_lines_month_stream_residence_id",
                table: "collection_lines",
                columns: new[] { "month", "stream", "residence_id" });

            migrationBuilder.CreateIndex(
                name: "ix_collection_lines_stay_id_month_stream_sequence",
                table: "collection_lines",
                columns: new[] { "stay_id", "month", "stream", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_committee_items_case_id_presented_on",
                table: "committee_items",
                columns: new[] { "case_id", "presented_on" });

            migrationBuilder.CreateIndex(
                name: "ix_committee_items_meeting_id_case_id",
                table: "committee_items",
                columns: new[] { "meeting_id", "case_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_committee_items_waiting",
                table: "committee_items",
                column: "case_id",
                unique: true,
                filter: "presented_on is null and postponed_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_committee_meetings_date",
                table: "committee_meetings",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_case_id",
                table: "complaints",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_decision_id",
                table: "complaints",
                column: "decision_id");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_subject_id",
                table: "complaints",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_consents_case_id_topic",
                table: "consents",
                columns: new[] { "case_id", "topic" });

            migrationBuilder.CreateIndex(
                name: "ix_consents_related_person_id",
                table: "consents",
                column: "related_person_id");

            migrationBuilder.CreateIndex(
                name: "ix_daily_notes_stay_id_theme_written_on",
                table: "daily_notes",
                columns: new[] { "stay_id", "theme", "written_on" });

            migrationBuilder.CreateIndex(
                name: "ix_daily_notes_stay_id_written_on",
                table: "daily_notes",
                columns: new[] { "stay_id", "written_on" });

            migrationBuilder.CreateIndex(
                name: "ix_decisions_case_id_made_on",
                table: "decisions",
                columns: new[] { "case_id", "made_on" });

            migrationBuilder.CreateIndex(
                name: "ux_decisions_draft",
                table: "decisions",
                column: "case_id",
                unique: true,
                filter: "made_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_enrolment_drafts_case_id",
                table: "enrolment_drafts",
                column: "case_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_explanations_case_id_subject_id",
                table: "explanations",
                columns: new[] { "case_id", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_forms_stay_id_completed_on",
                table: "follow_up_forms",
                columns: new[] { "stay_id", "completed_on" });

            migrationBuilder.CreateIndex(
                name: "ux_follow_up_forms_open",
                table: "follow_up_forms",
                column: "stay_id",
                unique: true,
                filter: "meeting_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_goals_case_id",
                table: "goals",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_holidays_case_id_from",
                table: "holidays",
                columns: new[] { "case_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_holidays_stay_id_from",
                table: "holidays",
                columns: new[] { "stay_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_case_id_id",
                table: "journal",
                columns: new[] { "case_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_case_id_written_at",
                table: "letters",
                columns: new[] { "case_id", "written_at" });

            migrationBuilder.CreateIndex(
                name: "ix_level_assertions_assessment_id_subtheme_asserted_on",
                table: "level_assertions",
                columns: new[] { "assessment_id", "subtheme", "asserted_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_matches_case_id_status",
                table: "matches",
                columns: new[] { "case_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_matches_residence_id",
                table: "matches",
                column: "residence_id");

            migrationBuilder.CreateIndex(
                name: "ux_matches_draft",
                table: "matches",
                column: "case_id",
                unique: true,
                filter: "status = 'Draft'");

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
                name: "ix_occupations_stay_id_from",
                table: "occupations",
                columns: new[] { "stay_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_payment_calculations_case_id_applies_from",
                table: "payment_calculations",
                columns: new[] { "case_id", "applies_from" });

            migrationBuilder.CreateIndex(
                name: "ix_payment_calculations_residence_id",
                table: "payment_calculations",
                column: "residence_id");

            migrationBuilder.CreateIndex(
                name: "ix_personal_needs_stances_case_id_sequence",
                table: "personal_needs_stances",
                columns: new[] { "case_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_place_holds_case_id_until",
                table: "place_holds",
                columns: new[] { "case_id", "until" });

            migrationBuilder.CreateIndex(
                name: "ux_place_holds_open",
                table: "place_holds",
                column: "place_id",
                unique: true,
                filter: "until is null");

            migrationBuilder.CreateIndex(
                name: "ix_placement_wishes_case_id",
                table: "placement_wishes",
                column: "case_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_placement_wishes_residence_id",
                table: "placement_wishes",
                column: "residence_id");

            migrationBuilder.CreateIndex(
                name: "ix_places_residence_id_label",
                table: "places",
                columns: new[] { "residence_id", "label" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_extracts_case_id_handed_at",
                table: "plan_extracts",
                columns: new[] { "case_id", "handed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_extracts_residence_id",
                table: "plan_extracts",
                column: "residence_id");

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
                name: "ix_registrations_residence_id_recorded_at",
                table: "registrations",
                columns: new[] { "residence_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_related_persons_case_id",
                table: "related_persons",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_residence_prices_residence_id_sequence",
                table: "residence_prices",
                columns: new[] { "residence_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_residences_name",
                table: "residences",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_simulation_runs_started_at",
                table: "simulation_runs",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "ix_simulation_runs_state_started_at",
                table: "simulation_runs",
                columns: new[] { "state", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_standard_editions_read_at",
                table: "standard_editions",
                column: "read_at");

            migrationBuilder.CreateIndex(
                name: "ix_status_meetings_case_id_held_on",
                table: "status_meetings",
                columns: new[] { "case_id", "held_on" });

            migrationBuilder.CreateIndex(
                name: "ix_status_meetings_form_exception_on",
                table: "status_meetings",
                column: "form_exception_on");

            migrationBuilder.CreateIndex(
                name: "ix_status_meetings_stay_id_planned_on",
                table: "status_meetings",
                columns: new[] { "stay_id", "planned_on" });

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
                name: "ix_stays_case_id_starts_on",
                table: "stays",
                columns: new[] { "case_id", "starts_on" });

            migrationBuilder.CreateIndex(
                name: "ix_stays_residence_id_ends_on",
                table: "stays",
                columns: new[] { "residence_id", "ends_on" });

            migrationBuilder.CreateIndex(
                name: "ux_stays_open",
                table: "stays",
                column: "case_id",
                unique: true,
                filter: "ends_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_subtheme_assessments_assessment_id_subtheme",
                table: "subtheme_assessments",
                columns: new[] { "assessment_id", "subtheme" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_theme_technologies_assessment_id_theme",
                table: "theme_technologies",
                columns: new[] { "assessment_id", "theme" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_waiting_list_left_on_entered_on",
                table: "waiting_list",
                columns: new[] { "left_on", "entered_on" });

            migrationBuilder.CreateIndex(
                name: "ux_waiting_list_open",
                table: "waiting_list",
                column: "case_id",
                unique: true,
                filter: "left_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_case_id",
                table: "work_items",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_residence_id_due_on",
                table: "work_items",
                columns: new[] { "residence_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_work_items_role_due_on",
                table: "work_items",
                columns: new[] { "role", "due_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_requests");

            migrationBuilder.DropTable(
                name: "accompaniment_assessments");

            migrationBuilder.DropTable(
                name: "accompaniments");

            migrationBuilder.DropTable(
                name: "action_plans");

            migrationBuilder.DropTable(
                name: "alternatives_considered");

            migrationBuilder.DropTable(
                name: "amendment_consequences");

            migrationBuilder.DropTable(
                name: "amendment_verdicts");

            migrationBuilder.DropTable(
                name: "applications");

            migrationBuilder.DropTable(
                name: "assessment_parts");

            migrationBuilder.DropTable(
                name: "assumption_stances");

            migrationBuilder.DropTable(
                name: "case_numbers");

            migrationBuilder.DropTable(
                name: "case_readings");

            migrationBuilder.DropTable(
                name: "case_statuses");

            migrationBuilder.DropTable(
                name: "cleaning_arrangements");

            migrationBuilder.DropTable(
                name: "collection_lines");

            migrationBuilder.DropTable(
                name: "committee_items");

            migrationBuilder.DropTable(
                name: "complaints");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "enrolment_drafts");

            migrationBuilder.DropTable(
                name: "explanations");

            migrationBuilder.DropTable(
                name: "follow_up_forms");

            migrationBuilder.DropTable(
                name: "goals");

            migrationBuilder.DropTable(
                name: "holidays");

            migrationBuilder.DropTable(
                name: "journal");

            migrationBuilder.DropTable(
                name: "letters");

            migrationBuilder.DropTable(
                name: "level_assertions");

            migrationBuilder.DropTable(
                name: "matches");

            migrationBuilder.DropTable(
                name: "note_retractions");

            migrationBuilder.DropTable(
                name: "occupations");

            migrationBuilder.DropTable(
                name: "payment_calculations");

            migrationBuilder.DropTable(
                name: "personal_needs_stances");

            migrationBuilder.DropTable(
                name: "place_holds");

            migrationBuilder.DropTable(
                name: "placement_wishes");

            migrationBuilder.DropTable(
                name: "plan_extracts");

            migrationBuilder.DropTable(
                name: "registration_stances");

            migrationBuilder.DropTable(
                name: "residence_prices");

            migrationBuilder.DropTable(
                name: "simulation_rows");

            migrationBuilder.DropTable(
                name: "standard_editions");

            migrationBuilder.DropTable(
                name: "status_meetings");

            migrationBuilder.DropTable(
                name: "subtheme_assessments");

            migrationBuilder.DropTable(
                name: "theme_technologies");

            migrationBuilder.DropTable(
                name: "waiting_list");

            migrationBuilder.DropTable(
                name: "work_items");

            migrationBuilder.DropTable(
                name: "amendments");

            migrationBuilder.DropTable(
                name: "month_closings");

            migrationBuilder.DropTable(
                name: "committee_meetings");

            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "related_persons");

            migrationBuilder.DropTable(
                name: "daily_notes");

            migrationBuilder.DropTable(
                name: "places");

            migrationBuilder.DropTable(
                name: "registrations");

            migrationBuilder.DropTable(
                name: "simulation_runs");

            migrationBuilder.DropTable(
                name: "assessments");

            migrationBuilder.DropTable(
                name: "stays");

            migrationBuilder.DropTable(
                name: "cases");

            migrationBuilder.DropTable(
                name: "residences");

            migrationBuilder.DropTable(
                name: "citizens");
        }
    }
}
