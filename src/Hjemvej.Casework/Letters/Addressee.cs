using Hjemvej.Casework.Applications;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Letters;

/// <summary>Who gets the letters of a case (modtager): the citizen, or the guardian or representative who stands in.</summary>
[Assumption("2.5-5", "Breve til en værge eller partsrepræsentant sendes på papir, også når borgeren har Digital Post. Personens CPR-nummer er ikke i sagen, og Digital Post sendes til et CPR-nummer.",
    Alternatives = "Personens CPR-nummer registreres, og brevene sendes med Digital Post.",
    Effect = "Brevene er længere undervejs, og klagefristen tager højde for posten.")]
public sealed record Addressee(Citizen Citizen, RelatedPerson? StandIn)
{
    public string Name => StandIn?.Name ?? Citizen.Name;

    /// <summary>How letters go, when nothing else is chosen. The municipality has no number to find a stand-in's Digital Post by, so they get paper.</summary>
    public Channel Channel => StandIn is null ? ChannelOf(Citizen) : Channel.Letter;

    public IReadOnlyList<string> AddressLines => StandIn is null ? LinesOf(Citizen) : StandIn.Address is { } address ? [address] : [];

    public RecipientFacts ToFacts() => new(Citizen.DigitalPostExempt, !string.IsNullOrWhiteSpace(StandIn is null ? Citizen.Address : StandIn.Address), StandIn?.Name, Citizen.Cpr is not null);

    /// <summary>The citizen's own channel.</summary>
    public static Channel ChannelOf(Citizen citizen) => citizen.TakesDigitalPost ? Channel.DigitalPost : Channel.Letter;

    public static IReadOnlyList<string> LinesOf(Citizen citizen) =>
        [.. new[] { citizen.Address ?? "", $"{citizen.PostalCode} {citizen.City}".Trim() }.Where(line => line.Length > 0)];
}

public static class StandIns
{
    /// <summary>Who gets the citizen's letters: the guardian before the representative; null for the citizen. Also one who is registered in the same unit of work, and not saved yet.</summary>
    public static async Task<RelatedPerson?> StandInAsync(this CaseworkDb db, Guid caseId, CancellationToken ct)
    {
        var saved = await db.RelatedPersons.AsNoTracking()
            .Where(p => p.CaseId == caseId && p.EndedOn == null && (p.Role == RelatedRole.Guardian || p.Role == RelatedRole.Representative))
            .ToListAsync(ct);
        return saved.Concat(db.ChangeTracker.Entries<RelatedPerson>().Where(e => e.State is EntityState.Added).Select(e => e.Entity))
            .Where(p => p.CaseId == caseId && p.EndedOn is null && p.Role is RelatedRole.Guardian or RelatedRole.Representative)
            .MinBy(p => p.Role == RelatedRole.Guardian ? 0 : 1);
    }
}
