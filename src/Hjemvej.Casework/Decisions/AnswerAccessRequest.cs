using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Decisions;

/// <summary>Answers a request for access to documents: a letter to who asked says what is given, what is not and why, and how to complain. Dated today.</summary>
/// <param name="Answer">What the letter says is enclosed, and why something is held back.</param>
/// <param name="Provision">The provision that what is held back rests on; needed unless all is given.</param>
public sealed record AnswerAccessRequest(Guid CaseId, Guid RequestId, int SeenVersion, AccessOutcome? Outcome, string? Answer, string? Provision = null);

[Assumption("2.5-5", "Beder en udenforstående om aktindsigt i en borgers sag, er svaret et afslag: det fortrolige i en social sag gives ikke ud efter offentlighedsloven, og brevet siger ikke, om der er en sag.",
    Alternatives = "At vurdere meroffentlighed i hver sag.",
    Effect = "Hvad en udenforstående får at vide.")]
public sealed class AnswerAccessRequestHandler(CaseworkDb db, LetterOffice office, LetterRenderer renderer, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<AccessRequest>> HandleAsync(AnswerAccessRequest command, CancellationToken ct)
    {
        var opened = await OpenAsync(command, ct);
        if (opened.IsRefused)
        {
            return opened;
        }

        var request = opened.Value;
        db.Expect(request, command.SeenVersion);
        (request.AnsweredOn, request.Outcome, request.Answer) = (clock.Today, command.Outcome, command.Answer!.Trim());
        request.Provision = command.Outcome is AccessOutcome.Full ? null : command.Provision!.Trim();
        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == command.CaseId, ct);
        var title = AccessAnswerLetter.HeadingOf(request.By is AccessAsker.Citizen);
        var letter = request.By is AccessAsker.Citizen
            ? await office.WriteAsync<AccessAnswerLetter>(@case, LetterKind.Other, title, envelope => Facts(envelope, request, command), ct)
            : await office.WriteToAsync<AccessAnswerLetter>(
                @case, new() { CaseId = @case.Id, Name = request.From, Address = request.Address }, LetterKind.Other, title, envelope => Facts(envelope, request, command), ct);
        request.LetterId = letter.Id;
        journal.Record(
            command.CaseId,
            "AccessAnswered",
            $"Anmodningen om aktindsigt er besvaret: {command.Outcome!.Value.Danish()}.{(request.Provision is { } provision ? $" Regel: {provision}." : "")} Brevet er skrevet til {letter.RecipientName}.",
            request.Answer);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } refusal ? refusal : request;
    }

    /// <summary>The letter as it would be sent now, to who asked; nothing is kept.</summary>
    public async Task<Result<LetterPreview>> PreviewAsync(AnswerAccessRequest command, CancellationToken ct)
    {
        var opened = await OpenAsync(command, ct);
        if (opened.IsRefused)
        {
            return Result<LetterPreview>.Refused(opened.Refusals);
        }

        var request = opened.Value;
        var @case = await db.Cases.AsNoTracking().Include(c => c.Citizen).SingleAsync(c => c.Id == command.CaseId, ct);
        if (request.By is AccessAsker.Citizen)
        {
            return await office.PreviewAsync<AccessAnswerLetter>(@case, LetterKind.Other, envelope => Facts(envelope, request, command), ct);
        }

        var (envelope, _) = await office.AddressAsync(@case, LetterKind.Other, Channel.Letter, ct);
        var to = envelope with { Recipient = request.From, AddressLines = [request.Address!], Concerns = @case.Citizen.Name, CopiesTo = [] };
        return new LetterPreview(request.From, Channel.Letter, await renderer.RenderAsync<AccessAnswerLetter>(Facts(to, request, command)));
    }

    /// <summary>An outsider is not told that there is a case: neither whose nor its number.</summary>
    private static AccessAnswerFacts Facts(Envelope envelope, AccessRequest request, AnswerAccessRequest command) => new(
        request.By is AccessAsker.Outsider ? envelope with { Concerns = null, CaseNumber = Envelope.NoCase } : envelope,
        request.ReceivedOn,
        request.About,
        command.Outcome switch { AccessOutcome.Full => AccessGiven.Whole, AccessOutcome.Partly => AccessGiven.Part, _ => AccessGiven.Nothing },
        command.Answer!.Trim(),
        command.Outcome is AccessOutcome.Full ? null : command.Provision!.Trim(),
        request.By switch { AccessAsker.Citizen => AccessReader.Citizen, AccessAsker.OnBehalf => AccessReader.OnBehalf, _ => AccessReader.Outsider });

    private async Task<Result<AccessRequest>> OpenAsync(AnswerAccessRequest command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        var request = await db.AccessRequests.SingleOrDefaultAsync(r => r.Id == command.RequestId && r.CaseId == command.CaseId, ct);
        if (request is null || request.AnsweredOn is not null)
        {
            return new Refusal("access.answered", "Anmodningen er allerede besvaret.");
        }

        var faults = Faults(command, request).ToList();
        return faults.Count > 0 ? Result<AccessRequest>.Refused(faults) : request;
    }

    private static IEnumerable<Refusal> Faults(AnswerAccessRequest command, AccessRequest request)
    {
        if (command.Outcome is null)
        {
            yield return new("access.outcome", "Vælg, hvad der er svaret.", Law.Fvl("16", 2), nameof(command.Outcome));
        }

        if (request.By is AccessAsker.Outsider && command.Outcome is AccessOutcome.Full or AccessOutcome.Partly)
        {
            yield return new(
                "access.outsider", $"{request.From} er ikke part i sagen og har ikke fuldmagt. Oplysninger i en borgers sociale sag gives ikke til udenforstående. Svaret er et afslag.", Law.Fvl("27"), nameof(command.Outcome));
        }

        var held = command.Outcome is AccessOutcome.Partly or AccessOutcome.Refused;
        if (command.Answer.OrNull() is null)
        {
            yield return new("access.answer", "Skriv, hvilke papirer der er vedlagt, og hvad der er undtaget og hvorfor.", null, nameof(command.Answer));
        }
        else if (held && !StatedReason.Says(command.Answer))
        {
            yield return new("access.reason", "Skriv til den, der spørger, hvorfor. Et ord eller to er ikke nok.", Law.Fvl("24"), nameof(command.Answer));
        }

        if (held && !(command.Provision.OrNull()?.Contains('§', StringComparison.Ordinal) ?? false))
        {
            yield return new("access.provision", "Skriv den paragraf, som det bygger på, for eksempel forvaltningslovens § 15 b.", Law.Fvl("24"), nameof(command.Provision));
        }
    }
}
