using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>Records what the citizen wishes of the place, before one is chosen.</summary>
/// <param name="SeenVersion">The wish's version that the form was opened with; 0 when there was none.</param>
public sealed record RecordWish(Guid CaseId, int SeenVersion, string? NearPostalCode, Guid? ResidenceId, string? Text);

[Source("2.7-3")]
public sealed class RecordWishHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<PlacementWish>> HandleAsync(RecordWish command, CancellationToken ct)
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

        if (command.NearPostalCode.OrNull() is { } code && !(code.Length == 4 && code.All(char.IsAsciiDigit)))
        {
            return new Refusal("wish.postal-code", "Postnummeret har fire cifre.", null, nameof(command.NearPostalCode));
        }

        if (command.ResidenceId is { } id && !await db.Residences.AnyAsync(r => r.Id == id, ct))
        {
            return new Refusal("wish.residence", "Botilbuddet findes ikke.", null, nameof(command.ResidenceId));
        }

        var wish = await db.PlacementWishes.SingleOrDefaultAsync(w => w.CaseId == command.CaseId, ct);
        if ((wish?.Version ?? 0) != command.SeenVersion)
        {
            return await db.ChangedMeanwhileAsync(command.CaseId, ct);
        }

        wish ??= db.PlacementWishes.Add(new() { CaseId = command.CaseId }).Entity;
        (wish.NearPostalCode, wish.ResidenceId, wish.Text, wish.RecordedOn) =
            (command.NearPostalCode.OrNull(), command.ResidenceId, command.Text.OrNull(), clock.Today);
        journal.Record(command.CaseId, "PlacementWishRecorded", "Borgerens ønsker til stedet er skrevet ned.");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : wish;
    }
}
