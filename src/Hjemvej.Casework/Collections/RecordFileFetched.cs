using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Collections;

/// <summary>Notes that a file with CPR numbers left the house: reading it changes nothing, but who has it must be told afterwards.</summary>
/// <param name="Stream">Whose list it is.</param>
/// <param name="Citizens">How many the file names.</param>
public sealed record RecordFileFetched(DateOnly Month, int Closing, CollectionStream Stream, int Citizens);

public sealed class RecordFileFetchedHandler(CaseworkDb db, JournalWriter journal, Actor actor)
{
    public async Task<Result<Done>> HandleAsync(RecordFileFetched command, CancellationToken ct)
    {
        if (actor.RefuseUnlessFinance() is { } denied)
        {
            return denied;
        }

        journal.RecordGeneral(
            "CollectionFileFetched",
            $"Filen med {command.Stream.InAWord()} og CPR-numre for {Danish.Month(command.Month)}, {command.Closing}. lukning, er hentet. Den nævner {Danish.Count(command.Citizens, "borger", "borgere")}.");
        await db.SaveChangesAsync(ct);
        return default(Done);
    }
}
