using Hjemvej.Casework.Access;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Residences;

/// <summary>What the use cases of residences share: who may, and saving what another manager may have changed at the same time.</summary>
internal static class ResidenceDesk
{
    private static readonly Refusal Unknown = new("residence.unknown", "Botilbuddet findes ikke.");

    public static Refusal? RefuseUnlessManager(this Actor actor) => actor.RefuseUnlessManager("residence.manager", "ændre botilbud, pladser og registreringer");

    /// <summary>The residence with its places, tracked; or the refusal.</summary>
    public static async Task<Result<Residence>> ResidenceAsync(this CaseworkDb db, Actor actor, Guid residenceId, CancellationToken ct)
    {
        if (actor.RefuseUnlessManager() is { } refusal)
        {
            return refusal;
        }

        return await db.Residences.SingleOrDefaultAsync(r => r.Id == residenceId, ct) is { } residence ? residence : Unknown;
    }

    /// <summary>Saves; a colleague's change or a name that is taken becomes a refusal.</summary>
    /// <param name="db">The context.</param>
    /// <param name="taken">What a duplicate means here; null where nothing can be.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<Refusal?> SaveResidenceAsync(this CaseworkDb db, Refusal? taken, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new("changed-meanwhile", $"En kollega har rettet botilbuddet, siden du åbnede siden. {Saving.WrittenStays}");
        }
        catch (DbUpdateException e) when (taken is not null && Saving.IsDuplicate(e))
        {
            db.ChangeTracker.Clear();
            return taken;
        }
    }
}
