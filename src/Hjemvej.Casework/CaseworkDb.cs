using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Amendments;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Assessments;
using Hjemvej.Casework.Collections;
using Hjemvej.Casework.Committee;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Payments;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Simulation;
using Hjemvej.Casework.Sources;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Workings;
using Hjemvej.Casework.Worklists;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework;

/// <summary>Everything the installation remembers. One context; the tables of a stage are written by that stage alone.</summary>
public sealed class CaseworkDb(DbContextOptions<CaseworkDb> options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<Citizen> Citizens => Set<Citizen>();
    public DbSet<Case> Cases => Set<Case>();
    public DbSet<Application> Applications => Set<Application>();
    public DbSet<RelatedPerson> RelatedPersons => Set<RelatedPerson>();
    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<Assessment> Assessments => Set<Assessment>();
    public DbSet<AlternativeConsidered> AlternativesConsidered => Set<AlternativeConsidered>();
    public DbSet<SubthemeAssessment> SubthemeAssessments => Set<SubthemeAssessment>();
    public DbSet<ThemeTechnology> ThemeTechnologies => Set<ThemeTechnology>();
    public DbSet<AssessmentPart> AssessmentParts => Set<AssessmentPart>();
    public DbSet<LevelAssertion> LevelAssertions => Set<LevelAssertion>();

    public DbSet<CommitteeMeeting> CommitteeMeetings => Set<CommitteeMeeting>();
    public DbSet<CommitteeItem> CommitteeItems => Set<CommitteeItem>();

    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<Complaint> Complaints => Set<Complaint>();
    public DbSet<AccessRequest> AccessRequests => Set<AccessRequest>();

    public DbSet<Residence> Residences => Set<Residence>();
    public DbSet<ResidencePrice> ResidencePrices => Set<ResidencePrice>();
    public DbSet<Registration> Registrations => Set<Registration>();
    public DbSet<Place> Places => Set<Place>();
    public DbSet<PlaceHold> PlaceHolds => Set<PlaceHold>();

    public DbSet<Match> Matches => Set<Match>();
    public DbSet<PlacementWish> PlacementWishes => Set<PlacementWish>();
    public DbSet<WaitingListEntry> WaitingList => Set<WaitingListEntry>();

    public DbSet<ActionPlan> ActionPlans => Set<ActionPlan>();
    public DbSet<Goal> Goals => Set<Goal>();
    public DbSet<PlanExtract> PlanExtracts => Set<PlanExtract>();

    public DbSet<PaymentCalculation> PaymentCalculations => Set<PaymentCalculation>();
    public DbSet<PersonalNeedsStance> PersonalNeedsStances => Set<PersonalNeedsStance>();

    public DbSet<EnrolmentDraft> EnrolmentDrafts => Set<EnrolmentDraft>();
    public DbSet<Stay> Stays => Set<Stay>();
    public DbSet<RegistrationStance> RegistrationStances => Set<RegistrationStance>();
    public DbSet<Occupation> Occupations => Set<Occupation>();
    public DbSet<DailyNote> DailyNotes => Set<DailyNote>();
    public DbSet<NoteRetraction> NoteRetractions => Set<NoteRetraction>();
    public DbSet<AccompanimentAssessment> AccompanimentAssessments => Set<AccompanimentAssessment>();
    public DbSet<Accompaniment> Accompaniments => Set<Accompaniment>();
    public DbSet<CleaningArrangement> CleaningArrangements => Set<CleaningArrangement>();
    public DbSet<Holiday> Holidays => Set<Holiday>();

    public DbSet<FollowUpForm> FollowUpForms => Set<FollowUpForm>();
    public DbSet<StatusMeeting> StatusMeetings => Set<StatusMeeting>();

    public DbSet<MonthClosing> MonthClosings => Set<MonthClosing>();
    public DbSet<CollectionLine> CollectionLines => Set<CollectionLine>();

    public DbSet<Amendment> Amendments => Set<Amendment>();
    public DbSet<AmendmentVerdict> AmendmentVerdicts => Set<AmendmentVerdict>();
    public DbSet<AmendmentConsequence> AmendmentConsequences => Set<AmendmentConsequence>();
    public DbSet<StandardEdition> StandardEditions => Set<StandardEdition>();
    public DbSet<AssumptionStance> AssumptionStances => Set<AssumptionStance>();
    public DbSet<Explanation> Explanations => Set<Explanation>();

    public DbSet<SimulationRun> SimulationRuns => Set<SimulationRun>();
    public DbSet<SimulationRow> SimulationRows => Set<SimulationRow>();

    public DbSet<Letter> Letters => Set<Letter>();
    public DbSet<WorkItem> WorkItems => Set<WorkItem>();
    public DbSet<CaseStatus> CaseStatuses => Set<CaseStatus>();
    public DbSet<JournalEntry> JournalEntries => Set<JournalEntry>();
    public DbSet<CaseReading> CaseReadings => Set<CaseReading>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
            {
                entry.Entity.Version++;
            }
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CaseworkDb).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            // Ids are ours, made when the fact is recorded; only the journal counts in the database.
            if (entity.FindProperty("Id") is { } id && id.ClrType == typeof(Guid))
            {
                id.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }

            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            }
        }
    }
}
