using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Applications;

/// <summary>Adds or corrects a person around the citizen: relative, guardian, representative, lay assistant.</summary>
/// <param name="PersonId">Null adds one.</param>
/// <param name="SeenVersion">The person's version that the form was opened with; 0 for a new one.</param>
public sealed record SaveRelatedPerson(Guid CaseId, Guid? PersonId, int SeenVersion, PersonDetails Person);

public sealed class SaveRelatedPersonHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Guid>> HandleAsync(SaveRelatedPerson command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        var @case = await db.Cases.SingleAsync(c => c.Id == command.CaseId, ct);
        if (@case.RefuseWhenClosed() is { } closed)
        {
            return closed;
        }

        if (command.Person.Faults(clock.Today).ToList() is { Count: > 0 } faults)
        {
            return Result<Guid>.Refused(faults);
        }

        var person = command.PersonId is { } id
            ? await db.RelatedPersons.SingleOrDefaultAsync(p => p.Id == id && p.CaseId == command.CaseId && p.EndedOn == null, ct)
            : db.RelatedPersons.Add(new() { CaseId = command.CaseId }).Entity;
        if (person is null)
        {
            return new Refusal("person.ended", "Personen er ikke længere knyttet til sagen.");
        }

        if (command.PersonId is not null)
        {
            db.Expect(person, command.SeenVersion);
        }

        command.Person.WriteTo(person);
        journal.Record(
            @case.Id,
            command.PersonId is null ? "RelatedPersonAdded" : "RelatedPersonCorrected",
            $"{person.Role.Danish()}: {person.Name} er {(command.PersonId is null ? "knyttet til sagen" : "rettet")}.");
        return await db.SaveOrRefuseAsync(@case.Id, ct) is { } late ? late : person.Id;
    }
}
