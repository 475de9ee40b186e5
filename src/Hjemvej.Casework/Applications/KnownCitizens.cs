using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Applications;

/// <summary>A citizen known already who may be the one applying: same name and birth date.</summary>
/// <param name="OpenCase">The number of the citizen's open case.</param>
public sealed record MaybeSameCitizen(Guid Id, string Name, string MaskedCpr, string? City, int? OpenCase);

/// <summary>Which of a citizen's cases leave no room for a new application. Said by the room that sees whole cases, because later stages decide it.</summary>
public sealed record CasesInTheWay(Func<CaseworkDb, IQueryable<Case>> Of);

/// <summary>Finds out whether the one applying is known already, so that nobody has two cases under way.</summary>
public sealed class KnownCitizens(CaseworkDb db, CasesInTheWay inTheWay)
{
    public const string OpenCase = "application.open-case";
    public const string MaybeSame = "application.maybe-same";
    public const string OtherName = "application.other-name";

    /// <summary>The citizen to register it on, tracked; null for a new one; or why it cannot be registered.</summary>
    internal async Task<(Citizen? Citizen, Refusal? Refusal)> FindAsync(RegisterApplication command, CancellationToken ct)
    {
        var known = command.Cpr is { } cpr ? await db.Citizens.SingleOrDefaultAsync(c => c.Cpr == cpr, ct) : null;
        if (known is not null && !SameName(known.Name, command.Name) && command.SameAs != known.Id)
        {
            return (null, command.SomebodyElse
                ? new(OtherName, "CPR-nummeret tilhører en anden borger. Ret nummeret.", null, nameof(command.Cpr))
                : new(MaybeSame, "Vi kender CPR-nummeret under et andet navn. Tjek nummeret, og vælg, om det er den samme.", null, nameof(command.SameAs)));
        }

        if (known is null && !command.SomebodyElse)
        {
            var maybe = await MaybeSameAsync(command, ct);
            if (maybe.Count > 0 && maybe.All(m => m.Id != command.SameAs))
            {
                return (null, new(MaybeSame, "Vi kender en borger med samme navn og fødselsdato. Vælg, om det er den samme.", null, nameof(command.SameAs)));
            }

            known = command.SameAs is { } same && maybe.Any(m => m.Id == same) ? await db.Citizens.SingleAsync(c => c.Id == same, ct) : null;
        }

        return known is not null && await OpenCaseAsync(known.Id, ct) is { } open
            ? (null, new(OpenCase, $"Borgeren har allerede en åben sag: nr. {open}. Skriv det nye i den sag.", null, nameof(command.Cpr)))
            : (known, null);
    }

    /// <summary>Those with the same name and birth date, unless two real CPR numbers tell them apart; and whoever has the CPR number under another name.</summary>
    public async Task<IReadOnlyList<MaybeSameCitizen>> MaybeSameAsync(RegisterApplication command, CancellationToken ct)
    {
        if (command.Born is not { } born)
        {
            return [];
        }

        // Names are compared here, because databases do not agree on the case of æ, ø and å.
        var underWay = inTheWay.Of(db);
        var sameDay = await db.Citizens.AsNoTracking().Where(c => c.BirthDate == born)
            .Select(c => new { c.Id, c.Name, c.Cpr, c.BirthDate, c.City, OpenCase = underWay.Where(k => k.CitizenId == c.Id).Select(k => (int?)k.Number).FirstOrDefault() })
            .ToListAsync(ct);
        return
        [
            .. from c in sameDay
               where SameName(c.Name, command.Name)
                   ? (command.Cpr is null || command.Cpr.IsSubstitute || c.Cpr is null || c.Cpr.IsSubstitute) && (command.Cpr is null || c.Cpr != command.Cpr)
                   : command.Cpr is not null && c.Cpr == command.Cpr
               select new MaybeSameCitizen(c.Id, c.Name, c.Cpr?.ToString() ?? $"født {Danish.Date(c.BirthDate)}", c.City, c.OpenCase),
        ];
    }

    /// <summary>The open case of whoever has this CPR number, or of the citizen known under this id.</summary>
    public async Task<int?> OpenCaseOfAsync(RegisterApplication command, CancellationToken ct)
    {
        var id = command.Cpr is { } cpr ? await db.Citizens.Where(c => c.Cpr == cpr).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(ct) ?? command.SameAs : command.SameAs;
        return id is { } known ? await OpenCaseAsync(known, ct) : null;
    }

    private static bool SameName(string known, string given) => known.Trim().Equals(given.Trim(), StringComparison.OrdinalIgnoreCase);

    private async Task<int?> OpenCaseAsync(Guid citizenId, CancellationToken ct) =>
        await inTheWay.Of(db).Where(c => c.CitizenId == citizenId).Select(c => (int?)c.Number).FirstOrDefaultAsync(ct);
}
