using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Sources;

/// <summary>The municipality confirms an assumption, or says which choice it wants instead.</summary>
public sealed record TakeStance(string Key, Stance Stance, string? Comment);

public sealed class TakeStanceHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<AssumptionStance>> HandleAsync(TakeStance command, CancellationToken ct)
    {
        if (actor.RefuseUnlessManager("assumption.role", "tage stilling til en antagelse") is { } role)
        {
            return role;
        }

        if (Assumptions.All.FirstOrDefault(a => a.Key == command.Key) is not { } assumption)
        {
            return new Refusal("assumption.unknown", "Antagelsen findes ikke.");
        }

        if (command.Stance is Stance.Otherwise && string.IsNullOrWhiteSpace(command.Comment))
        {
            return new Refusal("assumption.comment", "Skriv, hvad kommunen vil i stedet.", Field: nameof(command.Comment));
        }

        var stance = db.AssumptionStances.Add(new()
        {
            Key = assumption.Key,
            Text = assumption.Text,
            Stance = command.Stance,
            Comment = command.Comment.OrNull(),
            At = clock.Now,
            ById = actor.Id,
            ByName = actor.Name,
        }).Entity;
        journal.RecordGeneral(
            command.Stance is Stance.Confirmed ? "AssumptionConfirmed" : "AssumptionQuestioned",
            $"{(command.Stance is Stance.Confirmed ? "Bekræftet antagelse" : "Ønske om et andet valg end antagelsen")} til {assumption.Requirement}: {assumption.Text}",
            stance.Comment);
        await db.SaveChangesAsync(ct);
        return stance;
    }
}
