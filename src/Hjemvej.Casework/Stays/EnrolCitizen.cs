using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Stays;

/// <summary>The citizen moves in (indskrives) at the place that was said yes to.</summary>
/// <param name="SeenVersion">The match's version that the form was opened with.</param>
/// <param name="StartsOn">The day of moving in; every gate is asked about this day.</param>
/// <param name="WayOutReason">Why another way out is expected than the grant says; needed when it is another.</param>
public sealed record EnrolCitizen(
    Guid CaseId, int SeenVersion, DateOnly StartsOn, IReadOnlyList<StayPurpose> Purposes, WayOut? WayOut, OccupationPlan Occupation, CleaningKind Cleaning, string? CleaningReason,
    string? WayOutReason = null);

[Source("1.1-1")]
[Source("1.2-1")]
[Source("2.10-1")]
public sealed class EnrolCitizenHandler(CaseworkDb db, LetterOffice letters, JournalWriter journal, CivilClock clock, StandardInForce standard, Actor actor)
{
    /// <summary>What stands in the way, without doing it: the check page shows the same as the act refuses.</summary>
    public async Task<Result<EnrolmentFile>> CheckAsync(EnrolCitizen command, CancellationToken ct)
    {
        var file = await db.EnrolmentFileAsync(command.CaseId, clock.Today, ct);
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (file.Case.RefuseWhenClosed() is { } closed)
        {
            return closed;
        }

        if (MoveInGates.DayIsNear(command.StartsOn, clock.Today, standard.Current) is { IsOpen: false } far)
        {
            return Result<EnrolmentFile>.Refused(far.Refusals().Select(r => r with { Field = nameof(command.StartsOn) }));
        }

        List<Refusal> faults = [.. file.GatesOn(command.StartsOn, clock.Today, standard.Current).SelectMany(g => g.Refusals())
            .Select(r => r.Code is "enrolment.adult" ? r with { Field = nameof(command.StartsOn) } : r)];
        if (command.Purposes.Count == 0)
        {
            faults.Add(new("enrolment.purpose", "Vælg mindst ét formål med opholdet.", SourceRef.Standard("1.1-1"), nameof(command.Purposes)));
        }
        else if (file.Decision is not null && command.Purposes.Except(file.Granted).ToList() is { Count: > 0 } beyond)
        {
            faults.Add(new("enrolment.purpose-not-granted", $"Bevillingen omfatter ikke {Danish.And([.. beyond.Select(p => p.Danish().ToLowerInvariant())])}. Det kræver en ny afgørelse.", SourceRef.Standard("1.1-1"), nameof(command.Purposes)));
        }

        if (command.WayOut is null)
        {
            faults.Add(new("enrolment.way-out", "Vælg, hvor opholdet skal føre hen.", SourceRef.Standard("1.1-1"), nameof(command.WayOut)));
        }
        else if (AnotherWay(command, file) && command.WayOutReason.OrNull() is null)
        {
            faults.Add(new("enrolment.way-out-reason", $"Bevillingen siger: {file.Terms!.WayOut!.Value.Danish().ToLowerInvariant()}. Skriv, hvorfor der nu ventes en anden vej videre.", SourceRef.Standard("1.1-1"), nameof(command.WayOutReason)));
        }

        faults.AddRange(command.Occupation.Faults(command.StartsOn, standard.Current));
        faults.AddRange(CleaningRule.Of(command.Cleaning, command.CleaningReason).Refusals().Select(r => r with { Field = nameof(command.CleaningReason) }));
        return faults.Count > 0 ? Result<EnrolmentFile>.Refused(faults) : file;
    }

    public async Task<Result<Stay>> HandleAsync(EnrolCitizen command, CancellationToken ct)
    {
        var check = await CheckAsync(command, ct);
        if (check.IsRefused)
        {
            return Result<Stay>.Refused(check.Refusals);
        }

        var (match, hold) = (check.Value.Match!, check.Value.Hold!);
        if (match.Version != command.SeenVersion)
        {
            return await db.ChangedMeanwhileAsync(command.CaseId, ct);
        }

        var stay = db.Stays.Add(new()
        {
            CaseId = command.CaseId,
            ResidenceId = match.ResidenceId,
            PlaceId = hold.PlaceId,
            StartsOn = command.StartsOn,
            Purposes = [.. command.Purposes.Distinct()],
            WayOut = command.WayOut!.Value,
        }).Entity;
        db.Touch(match);
        hold.Occupy(command.StartsOn);
        db.Occupations.Add(command.Occupation.ToRow(stay, command.StartsOn, clock.Now, standard.Current));
        db.CleaningArrangements.Add(new()
        {
            CaseId = command.CaseId,
            StayId = stay.Id,
            Kind = command.Cleaning,
            Reason = command.CleaningReason.OrNull(),
            From = command.StartsOn,
            RecordedAt = clock.Now,
        });
        if (await db.EnrolmentDrafts.SingleOrDefaultAsync(d => d.CaseId == command.CaseId, ct) is { } draft)
        {
            db.EnrolmentDrafts.Remove(draft);
        }

        await TellMovingInAsync(stay, match.Residence.Name, ct);
        journal.Record(
            command.CaseId,
            "CitizenEnrolled",
            $"Borgeren er indskrevet på {match.Residence.Name}, plads {hold.Place.Label}, fra den {Danish.Date(command.StartsOn)}. Formål: {Danish.And([.. stay.Purposes.Select(p => p.Danish())])}.");
        if (AnotherWay(command, check.Value))
        {
            journal.Record(command.CaseId, "WayOutChanged", $"Der ventes en anden vej videre end i bevillingen: {stay.WayOut.Danish()} i stedet for {check.Value.Terms!.WayOut!.Value.Danish()}.", command.WayOutReason!.Trim());
        }

        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : stay;
    }

    private static bool AnotherWay(EnrolCitizen command, EnrolmentFile file) => file.Terms?.WayOut is { } granted && command.WayOut is { } way && way != granted;

    private async Task TellMovingInAsync(Stay stay, string residence, CancellationToken ct)
    {
        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == stay.CaseId, ct);
        var (envelope, channel) = await letters.AddressAsync(@case, LetterKind.MovingIn, null, ct);
        var facts = new MovingInFacts(
            envelope, residence, stay.StartsOn, [.. stay.Purposes.Select(p => p.ToCitizen())],
            Danish.Count(standard.Current.FirstFollowUpMonths.On(stay.StartsOn).Value, "måned", "måneder"),
            $"{Danish.Count(standard.Current.FollowUpsPerYear.On(stay.StartsOn).Value, "gang", "gange")} om året");
        await letters.WriteAsync<MovingInLetter>(@case, LetterKind.MovingIn, MovingInLetter.HeadingOf(facts), channel, facts, ct);
    }
}
