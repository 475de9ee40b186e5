using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Casework.Stays;

/// <summary>Records that the citizen says yes to the full price of a purchase (tilkøb).</summary>
/// <param name="How">How the citizen said yes, and to whom.</param>
public sealed record AcceptPurchase(Guid CaseId, Guid HolidayId, int SeenVersion, DateOnly AcceptedOn, string How);

[Source("2.3-4")]
public sealed class AcceptPurchaseHandler(CaseworkDb db, HolidayDesk desk, JournalWriter journal, CivilClock clock)
{
    public async Task<Result<Holiday>> HandleAsync(AcceptPurchase command, CancellationToken ct)
    {
        var opened = await desk.OpenAsync(command.CaseId, command.HolidayId, command.SeenVersion, [HolidayStatus.Planned], ct);
        if (opened.IsRefused)
        {
            return Result<Holiday>.Refused(opened.Refusals);
        }

        var holiday = opened.Value.Holiday;
        if (holiday.Kind is not HolidayKind.Purchased)
        {
            return new Refusal("holiday.not-bought", "Kun et tilkøb kræver, at borgeren siger ja til en pris.", SourceRef.Standard("2.3-4"));
        }

        if (command.AcceptedOn > clock.Today)
        {
            return new Refusal("holiday.accepted-on", "Borgerens ja kan ikke ligge i fremtiden.", null, nameof(command.AcceptedOn));
        }

        if (command.How.OrNull() is not { } how)
        {
            return new Refusal("holiday.accepted-how", "Skriv, hvordan borgeren har sagt ja, og til hvem.", SourceRef.Standard("2.3-4"), nameof(command.How));
        }

        holiday.AcceptedOn = command.AcceptedOn;
        journal.Record(command.CaseId, "PurchaseAccepted", $"Borgeren har den {Danish.Date(command.AcceptedOn)} sagt ja til at betale {holiday.ToCosts().Total} for {holiday.InWords().ToLowerInvariant()}.", how);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : holiday;
    }
}
