using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Storage;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>The letter on the last day of the stay, written in the use case's own unit of work.</summary>
internal static class MovingOutLetters
{
    /// <param name="db">The context.</param>
    /// <param name="letters">Writes it.</param>
    /// <param name="stay">As it now stands.</param>
    /// <param name="before">The last day as it was told before; null the first time.</param>
    /// <param name="because">Why it is another day.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task TellMovingOutAsync(this CaseworkDb db, LetterOffice letters, Stay stay, DateOnly? before, string? because, CancellationToken ct)
    {
        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == stay.CaseId, ct);
        var residence = await db.Residences.Where(r => r.Id == stay.ResidenceId).Select(r => r.Name).SingleAsync(ct);
        var (envelope, channel) = await letters.AddressAsync(@case, LetterKind.MovingOut, null, ct);
        var facts = Facts(envelope, residence, stay.EndsOn, before, because, stay.DischargedTo, stay.DischargeSupport, await db.MoneyAsync(stay.CaseId, ct));
        await letters.WriteAsync<MovingOutLetter>(@case, LetterKind.MovingOut, MovingOutLetter.HeadingOf(facts), channel, facts, ct);
    }

    /// <summary>The first letter on it, as it would be sent now; nothing is kept.</summary>
    /// <param name="db">The context.</param>
    /// <param name="letters">Shows it.</param>
    /// <param name="stay">With its residence.</param>
    /// <param name="command">How it is to end.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<LetterPreview> PreviewMovingOutAsync(this CaseworkDb db, LetterOffice letters, Stay stay, DischargeCitizen command, CancellationToken ct)
    {
        var @case = await db.Cases.AsNoTracking().Include(c => c.Citizen).SingleAsync(c => c.Id == stay.CaseId, ct);
        var money = await db.MoneyAsync(stay.CaseId, ct);
        return await letters.PreviewAsync<MovingOutLetter>(
            @case, LetterKind.MovingOut, envelope => Facts(envelope, stay.Residence.Name, command.LastDay, null, null, command.To, command.Support.OrNull(), money), ct);
    }

    private static MovingOutFacts Facts(Envelope envelope, string residence, DateOnly? lastDay, DateOnly? before, string? because, DischargeTo? to, string? support, (bool Pays, bool GetsPersonalNeeds) money) =>
        new(envelope, residence, lastDay, before, because, before is null ? to?.Danish() : null, lastDay is null ? null : support, money.Pays, money.GetsPersonalNeeds);

    /// <summary>What the citizen was told last: is anything paid, and is there an amount for personal needs?</summary>
    private static async Task<(bool Pays, bool GetsPersonalNeeds)> MoneyAsync(this CaseworkDb db, Guid caseId, CancellationToken ct)
    {
        var told = await db.PaymentCalculations.Where(p => p.CaseId == caseId && p.CommunicatedOn != null).OrderByDescending(p => p.CalculatedAt).Select(p => (Ore?)p.Total).FirstOrDefaultAsync(ct);
        var needs = await db.PersonalNeedsStances.Where(s => s.CaseId == caseId).OrderByDescending(s => s.Sequence).Select(s => s.Amount).FirstOrDefaultAsync(ct);
        return (told != Ore.Zero, needs > Ore.Zero);
    }
}
