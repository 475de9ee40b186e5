using Hjemvej.Casework.Access;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.FollowUps;

/// <summary>Saves the form "Opfølgning": as a draft to go on with, or completed, after which it stands as documentation.</summary>
/// <param name="SeenVersion">0 when nothing was saved when the page was opened.</param>
/// <param name="NotesReadAt">The daily notes recorded by this instant (UTC) are in the content; null is now.</param>
public sealed record SaveFollowUpForm(Guid CaseId, int SeenVersion, FormContent Content, bool Complete, DateTime? NotesReadAt = null);

[Source("2.9-4")]
[Source("1.2-3")]
public sealed class SaveFollowUpFormHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor, FormDrafting drafting, StandardInForce standard)
{
    private static readonly Refusal NotHere = new("followUp.form-role", "Skemaet udfyldes af medarbejderne på det botilbud, hvor borgeren bor.", SourceRef.Standard("2.9-4"));

    public async Task<Result<FollowUpForm>> HandleAsync(SaveFollowUpForm command, CancellationToken ct)
    {
        if (await db.RefuseWhenClosedAsync(command.CaseId, ct) is { } closed)
        {
            return closed;
        }

        if (await db.PresentStayAsync(actor, command.CaseId, clock.Today, ct) is not { } stay)
        {
            return actor.Role is Role.ResidenceStaff ? NotHere : FollowUpQueries.NotEnrolled;
        }

        var form = await db.FollowUpForms.FirstOrDefaultAsync(f => f.StayId == stay.Id && f.MeetingId == null, ct);
        if (await FaultAsync(command, stay, form, ct) is { } fault)
        {
            return fault;
        }

        var goals = (await drafting.GoalsAsync(stay, null, ct)).ToDictionary(g => g.Id);
        var missing = FormCompleteness.Refusals(command.Content.ToFacts(goals)).ToList();
        if (command.Complete && missing.Count > 0)
        {
            return Result<FollowUpForm>.Refused(missing);
        }

        form ??= db.FollowUpForms.Add(new() { CaseId = command.CaseId, StayId = stay.Id, PeriodFrom = await drafting.PeriodFromAsync(stay, ct) }).Entity;
        command.Content.WriteTo(form, goals);
        form.PeriodTo = clock.Today;
        form.NotesReadAt = command.NotesReadAt < clock.Now ? command.NotesReadAt : clock.Now;
        if (command.Complete)
        {
            var occupation = await db.OccupationInForceAsync(stay.Id, clock.Today, ct);
            form.OccupationGap = !OccupationCheck.Of(occupation?.ToCheck(), clock.Today, standard.Current).IsOpen;
            form.CompletedOn = clock.Today;
            form.CompletedBy = actor.Name;
        }

        journal.Record(
            command.CaseId,
            command.Complete ? "FollowUpFormCompleted" : "FollowUpFormSaved",
            command.Complete ? $"Skemaet Opfølgning er udfyldt for {Danish.Date(form.PeriodFrom)} til {Danish.Date(form.PeriodTo)}." : "Skemaet Opfølgning er gemt som kladde.");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } refusal ? refusal : form;
    }

    private async Task<Refusal?> FaultAsync(SaveFollowUpForm command, Stay stay, FollowUpForm? form, CancellationToken ct)
    {
        if (actor.Role is not Role.ResidenceStaff)
        {
            return NotHere;
        }

        if (stay.EndsOn < clock.Today)
        {
            return new("followUp.discharged", $"Opholdet sluttede {Danish.Date(stay.EndsOn!.Value)}, så der er ikke flere statusmøder at udfylde skemaet til.", SourceRef.Standard("2.9-4"));
        }

        if (form?.CompletedOn is { } completed)
        {
            return new("followUp.form-completed", $"Skemaet blev udfyldt {Danish.Date(completed)} og kan ikke rettes. Genåbn det, hvis noget mangler.", SourceRef.Standard("2.9-4"));
        }

        if (form is null ? command.SeenVersion != 0 : command.SeenVersion == 0)
        {
            return await db.ChangedMeanwhileAsync(command.CaseId, ct);
        }

        if (form is not null)
        {
            db.Expect(form, command.SeenVersion);
        }

        return command.Content.Goals.Select(g => g.ObservedLevel).Concat(command.Content.Themes.Select(t => t.ObservedLevel)).All(Levels.IsValid)
            ? null
            : new("followUp.level", "Et niveau er fra 0 til 4 eller ikke vurderet.", SourceRef.Standard("2-2"));
    }
}
