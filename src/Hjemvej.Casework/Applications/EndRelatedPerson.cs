using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Applications;

/// <summary>Ends a person's part in the case, with every consent given for them; in a closed case too, because letters are still written in it.</summary>
/// <param name="SeenVersion">The person's version that the form was opened with.</param>
public sealed record EndRelatedPerson(Guid CaseId, Guid PersonId, int SeenVersion, string Reason);

public sealed class EndRelatedPersonHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Done>> HandleAsync(EndRelatedPerson command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (command.Reason.OrNull() is not { } reason)
        {
            return new Refusal("person.end-reason", "Skriv, hvorfor personen ikke længere er knyttet til sagen.", null, nameof(command.Reason));
        }

        var person = await db.RelatedPersons.SingleOrDefaultAsync(p => p.Id == command.PersonId && p.CaseId == command.CaseId && p.EndedOn == null, ct);
        if (person is null)
        {
            return new Refusal("person.ended", "Personen er ikke længere knyttet til sagen.");
        }

        db.Expect(person, command.SeenVersion);
        person.EndedOn = clock.Today;
        foreach (var consent in await db.Consents.Where(c => c.RelatedPersonId == person.Id && c.WithdrawnOn == null).ToListAsync(ct))
        {
            consent.WithdrawnOn = clock.Today;
        }

        journal.Record(command.CaseId, "RelatedPersonEnded", $"{person.Role.Danish()}: {person.Name} er ikke længere knyttet til sagen.", reason);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : default(Done);
    }
}
