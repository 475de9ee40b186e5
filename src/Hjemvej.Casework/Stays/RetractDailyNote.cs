using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Stays;

/// <summary>Retracts a note that was wrong or in the wrong case's name. Nothing is deleted; a right one is written anew.</summary>
public sealed record RetractDailyNote(Guid CaseId, Guid NoteId, string Reason);

[Source("2-2")]
public sealed class RetractDailyNoteHandler(CaseworkDb db, StayDesk desk, JournalWriter journal, CivilClock clock, Actor actor)
{
    private static readonly Refusal Already = new("note.retracted", "Notatet er allerede trukket tilbage.");

    public async Task<Result<NoteRetraction>> HandleAsync(RetractDailyNote command, CancellationToken ct)
    {
        var opened = await desk.OpenRecordsAsync(command.CaseId, ct);
        if (opened.IsRefused)
        {
            return Result<NoteRetraction>.Refused(opened.Refusals);
        }

        if (await db.DailyNotes.AsNoTracking().SingleOrDefaultAsync(n => n.Id == command.NoteId && n.StayId == opened.Value.Id, ct) is not { } note)
        {
            return new Refusal("note.unknown", "Notatet findes ikke på opholdet.");
        }

        if (await db.NoteRetractions.AnyAsync(r => r.NoteId == note.Id, ct))
        {
            return Already;
        }

        if (command.Reason.OrNull() is not { } reason)
        {
            return new Refusal("note.retract-reason", "Skriv, hvad der var forkert i notatet.", null, nameof(command.Reason));
        }

        var retraction = db.NoteRetractions.Add(new()
        {
            CaseId = command.CaseId,
            NoteId = note.Id,
            Reason = reason,
            RetractedBy = actor.Name,
            RetractedAt = clock.Now,
        }).Entity;
        journal.Record(command.CaseId, "DailyNoteRetracted", $"Dagsnotatet for den {Danish.Date(note.WrittenOn)} er trukket tilbage.", reason);
        return await db.SaveOrRefuseAsync(command.CaseId, ct, Already) is { } late ? late : retraction;
    }
}
