using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Workings;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Decisions;

/// <summary>Dismisses a complaint (afviser klagen) that somebody made for the citizen, who was asked for the power of attorney and did not bring it.</summary>
/// <param name="Reason">What was done to get it; it stands in the letter to who complained.</param>
/// <param name="Address">Where that letter goes.</param>
public sealed record DismissComplaint(Guid CaseId, Guid ComplaintId, int SeenVersion, string? Reason, string? Address);

[Source("2.5-5")]
[Assumption("2.5-5", "En klage fra en uden fuldmagt kan afvises, når fuldmagten er bedt om i kvitteringen, og fristen for opgaven er gået. Brevet går til den, der klagede.",
    Alternatives = "En længere frist, eller at klagen behandles uden fuldmagt.",
    Effect = "Hvor længe en klage uden fuldmagt holder sagen åben.",
    Parameter = "followOnTaskDays")]
public sealed class DismissComplaintHandler(
    CaseworkDb db, LetterOffice office, LetterRenderer renderer, ExplanationWriter explanations, JournalWriter journal, AppealGuide appeals, CivilClock clock, StandardInForce standard, Actor actor)
{
    public async Task<Result<Complaint>> HandleAsync(DismissComplaint command, CancellationToken ct)
    {
        var opened = await OpenAsync(command, ct);
        if (opened.IsRefused)
        {
            return Result<Complaint>.Refused(opened.Refusals);
        }

        var (complaint, @case, asked) = opened.Value;
        db.Expect(complaint, command.SeenVersion);
        var letter = await office.WriteToAsync<ComplaintDismissedLetter>(
            @case, ToWhom(complaint, command), LetterKind.Other, ComplaintDismissedLetter.Heading, envelope => Facts(envelope, @case, complaint, asked, command), ct);
        explanations.Write(@case.Id, ExplanationKind.Appeal, letter.Id, appeals.Of(Channel.Letter).Deadline);
        (complaint.EndedOn, complaint.Ending, complaint.EndedBecause, complaint.EndLetterId) = (clock.Today, ComplaintEnding.Dismissed, command.Reason!.Trim(), letter.Id);
        journal.Record(
            @case.Id, "ComplaintDismissed", $"Klagen over {complaint.Named()} er afvist, fordi fuldmagten ikke er kommet. {complaint.From} får brev om det.", complaint.EndedBecause);
        return await db.SaveOrRefuseAsync(@case.Id, ct) is { } late ? late : complaint;
    }

    /// <summary>The letter as it would be sent now; nothing is kept.</summary>
    public async Task<Result<LetterPreview>> PreviewAsync(DismissComplaint command, CancellationToken ct)
    {
        var opened = await OpenAsync(command, ct);
        if (opened.IsRefused)
        {
            return Result<LetterPreview>.Refused(opened.Refusals);
        }

        var (complaint, @case, asked) = opened.Value;
        var (envelope, _) = await office.AddressAsync(@case, LetterKind.Other, Channel.Letter, ct);
        var to = envelope with { Recipient = complaint.From, AddressLines = [command.Address!.Trim()], Concerns = @case.Citizen.Name, CopiesTo = [] };
        return new LetterPreview(complaint.From, Channel.Letter, await renderer.RenderAsync<ComplaintDismissedLetter>(Facts(to, @case, complaint, asked, command)));
    }

    /// <summary>The day the power of attorney was asked for, and the first day the complaint can be dismissed.</summary>
    public async Task<(DateOnly AskedOn, DateOnly From)> AskedAsync(Complaint complaint, CancellationToken ct)
    {
        var asked = await db.Letters.Where(l => l.Id == complaint.ReceiptId).Select(l => (DateOnly?)l.DatedOn).SingleOrDefaultAsync(ct) ?? complaint.ReceivedOn;
        return (asked, standard.Current.FollowOnBy(asked).AddDays(1));
    }

    private static RelatedPerson ToWhom(Complaint complaint, DismissComplaint command) =>
        new() { CaseId = complaint.CaseId, Name = complaint.From, Address = command.Address!.Trim() };

    private ComplaintDismissedFacts Facts(Envelope envelope, Case @case, Complaint complaint, DateOnly asked, DismissComplaint command) =>
        new(envelope, @case.Citizen.Name, complaint.ReceivedOn, asked, command.Reason!.Trim(), appeals.Of(Channel.Letter).Deadline.Due);

    private async Task<Result<(Complaint Complaint, Case Case, DateOnly AskedOn)>> OpenAsync(DismissComplaint command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (await db.Complaints.SingleOrDefaultAsync(c => c.Id == command.ComplaintId && c.CaseId == command.CaseId, ct) is not { LacksPower: true, Waits: true } complaint)
        {
            return new Refusal("complaint.power", "Der mangler ikke en fuldmagt til klagen.", Law.Rsl("60"));
        }

        var (asked, from) = await AskedAsync(complaint, ct);
        List<Refusal> faults = [];
        if (clock.Today < from)
        {
            faults.Add(new("complaint.power-waits", $"Fuldmagten er bedt om {Danish.Date(asked)}. Klagen kan tidligst afvises {Danish.Date(from)}.", Law.Fvl("8")));
        }

        if (!StatedReason.Says(command.Reason))
        {
            faults.Add(new("complaint.dismissed-reason", "Skriv til den, der klagede, hvad I har gjort for at få fuldmagten. Et ord eller to er ikke nok.", Law.Fvl("24"), nameof(command.Reason)));
        }

        if (command.Address.OrNull() is null)
        {
            faults.Add(new("complaint.dismissed-address", "Skriv adressen på den, der klagede. Brevet sendes på papir.", null, nameof(command.Address)));
        }

        return faults.Count > 0
            ? Result<(Complaint, Case, DateOnly)>.Refused(faults)
            : (complaint, await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == command.CaseId, ct), asked);
    }
}
