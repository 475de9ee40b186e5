using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>The citizen lets a person in on some topics (samtykke).</summary>
/// <param name="Evidence">How it was given, and to whom: signed, or said at a meeting.</param>
public sealed record GiveConsent(Guid CaseId, Guid? RelatedPersonId, IReadOnlyList<ConsentTopic> Topics, DateOnly GivenOn, string Evidence);

/// <remarks>It stands here and not with the applications, because it asks where the citizen lives.</remarks>
[Source("2.2-1")]
public sealed class GiveConsentHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<IReadOnlyList<Consent>>> HandleAsync(GiveConsent command, CancellationToken ct)
    {
        var @case = await db.Cases.SingleAsync(c => c.Id == command.CaseId, ct);
        if ((@case.RefuseWhenClosed() ?? await db.ConsentRefusalAsync(actor, command.CaseId, clock.Today, ct)) is { } refusal)
        {
            return refusal;
        }

        var person = await db.RelatedPersons.SingleOrDefaultAsync(p => p.Id == command.RelatedPersonId && p.CaseId == command.CaseId && p.EndedOn == null, ct);
        var given = person is null ? [] : await db.Consents.Where(c => c.RelatedPersonId == person.Id && c.WithdrawnOn == null).Select(c => c.Topic).ToListAsync(ct);
        List<ConsentTopic> topics = [.. command.Topics.Distinct().Except(given)];
        if (Faults(command, @case, person, topics).ToList() is { Count: > 0 } faults)
        {
            return Result<IReadOnlyList<Consent>>.Refused(faults);
        }

        List<Consent> consents = [.. topics.Select(topic => new Consent
        {
            CaseId = command.CaseId, RelatedPersonId = person!.Id, RelatedPerson = person, Topic = topic, GivenOn = command.GivenOn, Evidence = command.Evidence.Trim(),
        })];
        db.Consents.AddRange(consents);
        journal.Record(
            command.CaseId,
            "ConsentGiven",
            $"Borgeren har den {Danish.Date(command.GivenOn)} givet samtykke til, at {person!.Name} inddrages: {Danish.And([.. topics.Select(t => t.Danish().ToLowerInvariant())])}.",
            command.Evidence.Trim());
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : consents;
    }

    private IEnumerable<Refusal> Faults(GiveConsent command, Case @case, RelatedPerson? person, List<ConsentTopic> topics)
    {
        if (person is null)
        {
            yield return new("consent.person", "Vælg en person, der er knyttet til sagen.", SourceRef.Standard("2.2-1"), nameof(command.RelatedPersonId));
        }

        if (command.Topics.Count == 0)
        {
            yield return new("consent.topic", "Vælg, hvad samtykket gælder.", SourceRef.Standard("2.2-1"), nameof(command.Topics));
        }
        else if (person is not null && topics.Count == 0)
        {
            yield return new("consent.given", $"{person.Name} har allerede borgerens samtykke til det valgte.", SourceRef.Standard("2.2-1"), nameof(command.Topics));
        }

        if (command.GivenOn > clock.Today)
        {
            yield return new("consent.future", "Samtykket kan ikke være givet i fremtiden.", null, nameof(command.GivenOn));
        }
        else if (command.GivenOn < @case.OpenedOn.AddYears(-1))
        {
            yield return new("consent.too-old", $"Samtykket er dateret mere end et år før, sagen blev åbnet {Danish.Date(@case.OpenedOn)}. Kontrollér datoen.", null, nameof(command.GivenOn));
        }

        if (string.IsNullOrWhiteSpace(command.Evidence))
        {
            yield return new("consent.evidence", "Skriv, hvordan borgeren har givet samtykket, og til hvem.", SourceRef.Standard("2.2-1"), nameof(command.Evidence));
        }
    }
}
