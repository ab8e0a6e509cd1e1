using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kotsu.Storage.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "idempotency",
                columns: table => new
                {
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    caller = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    operation = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    request_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    headers = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idempotency", x => new { x.organisation, x.caller, x.operation, x.key });
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "profiles",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    newest = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_profiles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sent_reminders",
                columns: table => new
                {
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sent_reminders", x => new { x.organisation, x.key });
                });

            migrationBuilder.CreateTable(
                name: "templates",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_templates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    token = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    result = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    previous_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => new { x.organisation, x.sequence });
                    table.ForeignKey(
                        name: "FK_audit_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lenses",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    alias = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    is_shipped = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lenses", x => x.id);
                    table.ForeignKey(
                        name: "FK_lenses_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    login = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    is_admin = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_disabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    erased_at = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "products",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_products", x => x.id);
                    table.ForeignKey(
                        name: "FK_products_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "teams",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    contact = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    layer = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_teams", x => x.id);
                    table.ForeignKey(
                        name: "FK_teams_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "profile_versions",
                columns: table => new
                {
                    profile = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_profile_versions", x => new { x.profile, x.number });
                    table.ForeignKey(
                        name: "FK_profile_versions_profiles_profile",
                        column: x => x.profile,
                        principalTable: "profiles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lens_versions",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    lens = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    overlay = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lens_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_lens_versions_lenses_lens",
                        column: x => x.lens,
                        principalTable: "lenses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "template_answers",
                columns: table => new
                {
                    template = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    lens = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    alias = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    choices = table.Column<string>(type: "TEXT", nullable: false),
                    is_applicable = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    notes = table.Column<string>(type: "TEXT", maxLength: 2084, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_template_answers", x => new { x.template, x.lens, x.question });
                    table.ForeignKey(
                        name: "FK_template_answers_lenses_lens",
                        column: x => x.lens,
                        principalTable: "lenses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_template_answers_templates_template",
                        column: x => x.template,
                        principalTable: "templates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calendar_feeds",
                columns: table => new
                {
                    person = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_feeds", x => x.person);
                    table.ForeignKey(
                        name: "FK_calendar_feeds_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "external_logins",
                columns: table => new
                {
                    issuer = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    person = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_external_logins", x => new { x.issuer, x.subject });
                    table.ForeignKey(
                        name: "FK_external_logins_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "factors",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    person = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    credential_id = table.Column<string>(type: "TEXT", maxLength: 1364, nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    public_key = table.Column<string>(type: "TEXT", nullable: true),
                    sign_count = table.Column<long>(type: "INTEGER", nullable: true),
                    transports = table.Column<string>(type: "TEXT", nullable: true),
                    is_user_verified = table.Column<bool>(type: "INTEGER", nullable: true),
                    is_backup_eligible = table.Column<bool>(type: "INTEGER", nullable: true),
                    is_backed_up = table.Column<bool>(type: "INTEGER", nullable: true),
                    attestation = table.Column<string>(type: "TEXT", nullable: true),
                    client_data = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: true),
                    hash = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    secret = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_step = table.Column<long>(type: "INTEGER", nullable: true),
                    recovery_hashes = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_factors", x => x.id);
                    table.ForeignKey(
                        name: "FK_factors_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "one_time_links",
                columns: table => new
                {
                    secret_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    person = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_one_time_links", x => x.secret_hash);
                    table.ForeignKey(
                        name: "FK_one_time_links_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    person = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    method = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sessions", x => x.id);
                    table.ForeignKey(
                        name: "FK_sessions_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "workloads",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    environment = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    review_owner = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    product = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    team = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    pillar_priorities = table.Column<string>(type: "TEXT", nullable: false),
                    notes = table.Column<string>(type: "TEXT", maxLength: 2084, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false),
                    weighings = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_workloads", x => x.id);
                    table.ForeignKey(
                        name: "FK_workloads_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_workloads_products_product",
                        column: x => x.product,
                        principalTable: "products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_workloads_teams_team",
                        column: x => x.team,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "channels",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workload = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    secret = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_channels", x => x.id);
                    table.ForeignKey(
                        name: "FK_channels_workloads_workload",
                        column: x => x.workload,
                        principalTable: "workloads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "hope_points",
                columns: table => new
                {
                    workload = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    scan = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    backed = table.Column<double>(type: "REAL", nullable: false),
                    accepted = table.Column<double>(type: "REAL", nullable: false),
                    hope = table.Column<double>(type: "REAL", nullable: false),
                    coverage = table.Column<double>(type: "REAL", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hope_points", x => new { x.workload, x.on });
                    table.ForeignKey(
                        name: "FK_hope_points_workloads_workload",
                        column: x => x.workload,
                        principalTable: "workloads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inheritances",
                columns: table => new
                {
                    workload = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    alias = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    questions = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inheritances", x => new { x.workload, x.from, x.alias });
                    table.ForeignKey(
                        name: "FK_inheritances_workloads_from",
                        column: x => x.from,
                        principalTable: "workloads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_inheritances_workloads_workload",
                        column: x => x.workload,
                        principalTable: "workloads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "milestones",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workload = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    figures = table.Column<string>(type: "TEXT", nullable: true),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_milestones", x => x.id);
                    table.ForeignKey(
                        name: "FK_milestones_workloads_workload",
                        column: x => x.workload,
                        principalTable: "workloads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "profile_uses",
                columns: table => new
                {
                    workload = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    profile = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_profile_uses", x => x.workload);
                    table.ForeignKey(
                        name: "FK_profile_uses_profiles_profile",
                        column: x => x.profile,
                        principalTable: "profiles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_profile_uses_workloads_workload",
                        column: x => x.workload,
                        principalTable: "workloads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reviews",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workload = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    lens = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    alias = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    lens_version = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    sponsor = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    commission = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    deadline = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    next_review_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", maxLength: 2084, nullable: false),
                    pillar_notes = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reviews", x => x.id);
                    table.ForeignKey(
                        name: "FK_reviews_lens_versions_lens_version",
                        column: x => x.lens_version,
                        principalTable: "lens_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_reviews_workloads_workload",
                        column: x => x.workload,
                        principalTable: "workloads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "roles",
                columns: table => new
                {
                    workload = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    person = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roles", x => new { x.workload, x.person });
                    table.ForeignKey(
                        name: "FK_roles_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_roles_workloads_workload",
                        column: x => x.workload,
                        principalTable: "workloads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sources",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workload = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 2048, nullable: false),
                    branch = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    schedule = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    takes_proposals = table.Column<bool>(type: "INTEGER", nullable: false),
                    host_keys = table.Column<string>(type: "TEXT", nullable: false),
                    credential = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sources", x => x.id);
                    table.ForeignKey(
                        name: "FK_sources_workloads_workload",
                        column: x => x.workload,
                        principalTable: "workloads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "statements",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workload = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    withdrawn_at = table.Column<long>(type: "INTEGER", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    practice = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    acceptance_content = table.Column<string>(type: "TEXT", nullable: true),
                    dismissal_content = table.Column<string>(type: "TEXT", nullable: true),
                    evidence_content = table.Column<string>(type: "TEXT", nullable: true),
                    has_file = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statements", x => x.id);
                    table.ForeignKey(
                        name: "FK_statements_workloads_workload",
                        column: x => x.workload,
                        principalTable: "workloads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tokens",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    person = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    scopes = table.Column<string>(type: "TEXT", nullable: false),
                    workload = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tokens", x => x.id);
                    table.ForeignKey(
                        name: "FK_tokens_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_tokens_workloads_workload",
                        column: x => x.workload,
                        principalTable: "workloads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "workload_stamps",
                columns: table => new
                {
                    workload = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_workload_stamps", x => x.workload);
                    table.ForeignKey(
                        name: "FK_workload_stamps_workloads_workload",
                        column: x => x.workload,
                        principalTable: "workloads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "answer_revisions",
                columns: table => new
                {
                    review = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answer_revisions", x => new { x.review, x.question, x.version });
                    table.ForeignKey(
                        name: "FK_answer_revisions_reviews_review",
                        column: x => x.review,
                        principalTable: "reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "answers",
                columns: table => new
                {
                    review = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    choices = table.Column<string>(type: "TEXT", nullable: false),
                    is_applicable = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    notes = table.Column<string>(type: "TEXT", maxLength: 2084, nullable: false),
                    as_is = table.Column<string>(type: "TEXT", maxLength: 2084, nullable: false),
                    to_be = table.Column<string>(type: "TEXT", maxLength: 2084, nullable: false),
                    our_risk = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    our_risk_reason = table.Column<string>(type: "TEXT", maxLength: 2084, nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    origin_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answers", x => new { x.review, x.question });
                    table.ForeignKey(
                        name: "FK_answers_reviews_review",
                        column: x => x.review,
                        principalTable: "reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "findings",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workload = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    probe = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    order = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    is_bad = table.Column<bool>(type: "INTEGER", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    message = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    values = table.Column<string>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: true),
                    first_seen_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_seen_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    changed_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_findings", x => new { x.source, x.fingerprint });
                    table.ForeignKey(
                        name: "FK_findings_sources_source",
                        column: x => x.source,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "scans",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workload = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    queued_at = table.Column<long>(type: "INTEGER", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    commit = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    sight = table.Column<string>(type: "TEXT", nullable: true),
                    trouble = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scans", x => x.id);
                    table.ForeignKey(
                        name: "FK_scans_sources_source",
                        column: x => x.source,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sights",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workload = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    scan = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    every_days = table.Column<int>(type: "INTEGER", nullable: true),
                    declaration = table.Column<string>(type: "TEXT", nullable: false),
                    statements = table.Column<string>(type: "TEXT", nullable: false),
                    blind = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sights", x => x.source);
                    table.ForeignKey(
                        name: "FK_sights_sources_source",
                        column: x => x.source,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "transitions",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    commit = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    values = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transitions", x => new { x.source, x.fingerprint, x.number });
                    table.ForeignKey(
                        name: "FK_transitions_sources_source",
                        column: x => x.source,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evidence_files",
                columns: table => new
                {
                    evidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_files", x => x.evidence);
                    table.ForeignKey(
                        name: "FK_evidence_files_statements_evidence",
                        column: x => x.evidence,
                        principalTable: "statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_calendar_feeds_secret_hash",
                table: "calendar_feeds",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_channels_workload",
                table: "channels",
                column: "workload");

            migrationBuilder.CreateIndex(
                name: "IX_external_logins_person",
                table: "external_logins",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_factors_credential_id",
                table: "factors",
                column: "credential_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_factors_person",
                table: "factors",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_factors_person_kind",
                table: "factors",
                columns: new[] { "person", "kind" },
                unique: true,
                filter: "kind <> 'passkey'");

            migrationBuilder.CreateIndex(
                name: "IX_findings_workload_fingerprint",
                table: "findings",
                columns: new[] { "workload", "fingerprint" });

            migrationBuilder.CreateIndex(
                name: "IX_findings_workload_order",
                table: "findings",
                columns: new[] { "workload", "order" });

            migrationBuilder.CreateIndex(
                name: "IX_idempotency_at",
                table: "idempotency",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_inheritances_from",
                table: "inheritances",
                column: "from");

            migrationBuilder.CreateIndex(
                name: "IX_lens_versions_lens_number",
                table: "lens_versions",
                columns: new[] { "lens", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_lenses_organisation_alias",
                table: "lenses",
                columns: new[] { "organisation", "alias" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_milestones_workload_name",
                table: "milestones",
                columns: new[] { "workload", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_milestones_workload_number",
                table: "milestones",
                columns: new[] { "workload", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_one_time_links_person",
                table: "one_time_links",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_number",
                table: "organisations",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_login",
                table: "people",
                column: "login",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_organisation_name",
                table: "people",
                columns: new[] { "organisation", "name" });

            migrationBuilder.CreateIndex(
                name: "IX_products_organisation_name",
                table: "products",
                columns: new[] { "organisation", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_profile_uses_profile",
                table: "profile_uses",
                column: "profile");

            migrationBuilder.CreateIndex(
                name: "IX_profiles_organisation_name",
                table: "profiles",
                columns: new[] { "organisation", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reviews_lens_version",
                table: "reviews",
                column: "lens_version");

            migrationBuilder.CreateIndex(
                name: "IX_reviews_workload_lens",
                table: "reviews",
                columns: new[] { "workload", "lens" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_roles_person",
                table: "roles",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_scans_source_number",
                table: "scans",
                columns: new[] { "source", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_scans_state",
                table: "scans",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_scans_workload_queued_at",
                table: "scans",
                columns: new[] { "workload", "queued_at" });

            migrationBuilder.CreateIndex(
                name: "IX_sessions_person",
                table: "sessions",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_sessions_secret_hash",
                table: "sessions",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sights_workload",
                table: "sights",
                column: "workload");

            migrationBuilder.CreateIndex(
                name: "IX_sources_workload",
                table: "sources",
                column: "workload");

            migrationBuilder.CreateIndex(
                name: "IX_statements_workload_at",
                table: "statements",
                columns: new[] { "workload", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_teams_organisation_name",
                table: "teams",
                columns: new[] { "organisation", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_template_answers_lens",
                table: "template_answers",
                column: "lens");

            migrationBuilder.CreateIndex(
                name: "IX_templates_organisation_name",
                table: "templates",
                columns: new[] { "organisation", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_tokens_person",
                table: "tokens",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_tokens_secret_hash",
                table: "tokens",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_tokens_workload",
                table: "tokens",
                column: "workload");

            migrationBuilder.CreateIndex(
                name: "IX_workloads_organisation_name_key",
                table: "workloads",
                columns: new[] { "organisation", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_workloads_product",
                table: "workloads",
                column: "product");

            migrationBuilder.CreateIndex(
                name: "IX_workloads_team",
                table: "workloads",
                column: "team");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answer_revisions");

            migrationBuilder.DropTable(
                name: "answers");

            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "calendar_feeds");

            migrationBuilder.DropTable(
                name: "channels");

            migrationBuilder.DropTable(
                name: "evidence_files");

            migrationBuilder.DropTable(
                name: "external_logins");

            migrationBuilder.DropTable(
                name: "factors");

            migrationBuilder.DropTable(
                name: "findings");

            migrationBuilder.DropTable(
                name: "hope_points");

            migrationBuilder.DropTable(
                name: "idempotency");

            migrationBuilder.DropTable(
                name: "inheritances");

            migrationBuilder.DropTable(
                name: "milestones");

            migrationBuilder.DropTable(
                name: "one_time_links");

            migrationBuilder.DropTable(
                name: "profile_uses");

            migrationBuilder.DropTable(
                name: "profile_versions");

            migrationBuilder.DropTable(
                name: "roles");

            migrationBuilder.DropTable(
                name: "scans");

            migrationBuilder.DropTable(
                name: "sent_reminders");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "sights");

            migrationBuilder.DropTable(
                name: "template_answers");

            migrationBuilder.DropTable(
                name: "tokens");

            migrationBuilder.DropTable(
                name: "transitions");

            migrationBuilder.DropTable(
                name: "workload_stamps");

            migrationBuilder.DropTable(
                name: "reviews");

            migrationBuilder.DropTable(
                name: "statements");

            migrationBuilder.DropTable(
                name: "profiles");

            migrationBuilder.DropTable(
                name: "templates");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "sources");

            migrationBuilder.DropTable(
                name: "lens_versions");

            migrationBuilder.DropTable(
                name: "workloads");

            migrationBuilder.DropTable(
                name: "lenses");

            migrationBuilder.DropTable(
                name: "products");

            migrationBuilder.DropTable(
                name: "teams");

            migrationBuilder.DropTable(
                name: "organisations");
        }
    }
}
