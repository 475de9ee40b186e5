using System.Security.Cryptography;
using System.Text;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Decisions;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Letters;

/// <summary>Writes letters: addresses them by the citizen's guardian, representative and Digital Post, renders them once, and keeps them.</summary>
public sealed class LetterOffice(CaseworkDb db, LetterRenderer renderer, CivilClock clock, Sender sender)
{
    /// <summary>The envelope of a letter on a case today. A guardian or representative stands in for the citizen.</summary>
    public async Task<(Envelope Envelope, Channel Channel)> AddressAsync(Case @case, Channel? channel, CancellationToken ct)
    {
        var standIn = await StandInAsync(@case.Id, ct);
        var citizen = @case.Citizen;
        var chosen = channel ?? (citizen.DigitalPostExempt ? Channel.Letter : Channel.DigitalPost);
        string[] address = standIn is null
            ? [citizen.Address ?? "", $"{citizen.PostalCode} {citizen.City}".Trim()]
            : [standIn.Address ?? ""];
        var envelope = new Envelope(
            sender.Municipality,
            sender.Department,
            standIn?.Name ?? citizen.Name,
            chosen is Channel.Letter ? [.. address.Where(line => line.Length > 0)] : [],
            standIn is null ? null : citizen.Name,
            @case.Number,
            @case.ResponsibleName,
            clock.Today,
            await CopiesAsync(@case, ct));
        return (envelope, chosen);
    }

    /// <summary>The letter as it would be sent today by the citizen's own channel, to look at first.</summary>
    public async Task<LetterPreview> PreviewAsync<TLetter>(Case @case, Func<Envelope, object> facts, CancellationToken ct)
        where TLetter : IComponent
    {
        var (envelope, channel) = await AddressAsync(@case, null, ct);
        return new(envelope.Recipient, channel, await renderer.RenderAsync<TLetter>(facts(envelope)));
    }

    /// <summary>Addresses and writes a letter by the citizen's own channel.</summary>
    public async Task<Letter> WriteAsync<TLetter>(Case @case, LetterKind kind, string title, Func<Envelope, object> facts, CancellationToken ct)
        where TLetter : IComponent
    {
        var (envelope, channel) = await AddressAsync(@case, null, ct);
        return await WriteAsync<TLetter>(@case, kind, title, channel, envelope, facts(envelope));
    }

    /// <summary>
    /// Who gets a copy of a letter on a case today: those the citizen lets read the letters (standard 2.2), and the citizen when somebody
    /// stands in. The citizen's address is in no copy but the citizen's own.
    /// </summary>
    public async Task<IReadOnlyList<CopyRecipient>> CopyRecipientsAsync(Case @case, CancellationToken ct)
    {
        var standIn = await StandInAsync(@case.Id, ct);
        var consented = await db.Consents.AsNoTracking().Include(c => c.RelatedPerson)
            .Where(c => c.CaseId == @case.Id && c.Topic == ConsentTopic.Letters && c.WithdrawnOn == null && c.RelatedPerson.EndedOn == null)
            .OrderBy(c => c.RelatedPerson.Name).Select(c => c.RelatedPerson).ToListAsync(ct);
        return
        [
            .. standIn is null ? [] : new[] { CopyRecipient.Of(@case.Citizen) },
            .. consented.DistinctBy(p => p.Id).Where(p => p.Id != standIn?.Id).Select(CopyRecipient.Of),
        ];
    }

    /// <summary>Writes the copies of a letter into the same unit of work; the caller journals each by its recipient.</summary>
    /// <param name="facts">The letter's facts on another envelope.</param>
    public async Task<IReadOnlyList<CopyRecipient>> WriteCopiesAsync<TLetter>(Case @case, Letter letter, Envelope envelope, Func<Envelope, object> facts, CancellationToken ct)
        where TLetter : IComponent
    {
        var recipients = await CopyRecipientsAsync(@case, ct);
        foreach (var recipient in recipients)
        {
            var own = envelope with
            {
                Recipient = recipient.Name,
                AddressLines = recipient.Channel is Channel.Letter ? recipient.AddressLines : [],
                Concerns = recipient.IsCitizen ? null : @case.Citizen.Name,
                IsCopy = true,
            };
            await WriteAsync<TLetter>(@case, letter.Kind, $"Kopi: {letter.Title}", recipient.Channel, own, facts(own), letter);
        }

        return recipients;
    }

    /// <summary>Renders the letter from its facts and adds it to the unit of work; the caller journals and saves.</summary>
    /// <param name="copyOf">The letter that this one is a copy of.</param>
    public async Task<Letter> WriteAsync<TLetter>(Case @case, LetterKind kind, string title, Channel channel, Envelope envelope, object facts, Letter? copyOf = null)
        where TLetter : IComponent
    {
        var html = await renderer.RenderAsync<TLetter>(facts);
        var letter = new Letter
        {
            CaseId = @case.Id,
            Kind = kind,
            Title = title,
            RecipientName = envelope.Recipient,
            DatedOn = envelope.DatedOn,
            Channel = channel,
            WrittenAt = clock.Now,
            Html = html,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html))),
            CopyOf = copyOf?.Id,
            Snapshot = System.Text.Json.JsonSerializer.Serialize(facts, facts.GetType(), Json.Options),
        };
        db.Letters.Add(letter);
        return letter;
    }

    /// <summary>Those who get a copy by the citizen's consent as it stands now; nobody while the address is protected, since a letter may show it.</summary>
    private async Task<List<string>?> CopiesAsync(Case @case, CancellationToken ct)
    {
        if (@case.Citizen.ProtectedAddress)
        {
            return null;
        }

        var copies = await db.RelatedPersons
            .Where(p => p.CaseId == @case.Id && p.EndedOn == null && p.Role != RelatedRole.Guardian && p.Role != RelatedRole.Representative)
            .Where(p => db.Consents.Any(c => c.RelatedPersonId == p.Id && c.Topic == ConsentTopic.Letters && c.WithdrawnOn == null))
            .OrderBy(p => p.Name).Select(p => p.Relation == null ? p.Name : $"{p.Name} ({p.Relation})").ToListAsync(ct);
        return copies.Count > 0 ? copies : null;
    }

    /// <summary>Also one who is registered in the same unit of work, and not saved yet.</summary>
    private async Task<RelatedPerson?> StandInAsync(Guid caseId, CancellationToken ct)
    {
        var saved = await db.RelatedPersons.AsNoTracking()
            .Where(p => p.CaseId == caseId && p.EndedOn == null && (p.Role == RelatedRole.Guardian || p.Role == RelatedRole.Representative))
            .ToListAsync(ct);
        return saved.Concat(db.ChangeTracker.Entries<RelatedPerson>().Where(e => e.State is EntityState.Added).Select(e => e.Entity))
            .Where(p => p.CaseId == caseId && p.EndedOn is null && p.Role is RelatedRole.Guardian or RelatedRole.Representative)
            .MinBy(p => p.Role == RelatedRole.Guardian ? 0 : 1);
    }
}
