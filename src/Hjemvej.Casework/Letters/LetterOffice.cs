using System.Security.Cryptography;
using System.Text;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Letters;

/// <summary>Writes letters: addresses them to the citizen or whoever stands in, by the recipient's own channel, renders them once, and keeps them with their copies.</summary>
public sealed class LetterOffice(CaseworkDb db, LetterRenderer renderer, JournalWriter journal, CivilClock clock, Sender sender)
{
    /// <summary>The envelope of a letter on a case today. A guardian or representative stands in for the citizen.</summary>
    /// <param name="channel">Null: the recipient's own.</param>
    public async Task<(Envelope Envelope, Channel Channel)> AddressAsync(Case @case, LetterKind kind, Channel? channel, CancellationToken ct)
    {
        var to = await AddresseeAsync(@case, ct);
        var chosen = channel ?? to.Channel;
        var copies = await CopyRecipientsAsync(@case, kind, ct);
        var envelope = new Envelope(
            sender.Municipality,
            sender.Department,
            to.Name,
            chosen is Channel.Letter ? to.AddressLines : [],
            to.StandIn is null ? null : to.Citizen.Name,
            @case.Number,
            @case.ResponsibleName,
            clock.Today,
            sender.Phone,
            CopiesTo: [.. copies.Select(c => c.Name)]);
        return (envelope, chosen);
    }

    /// <summary>May a letter on the case be sent this way today?</summary>
    /// <param name="channel">Null: the recipient's own.</param>
    public async Task<Gate> SendableAsync(Case @case, Channel? channel, CancellationToken ct)
    {
        var to = await AddresseeAsync(@case, ct);
        return DraftGates.Sendable(channel ?? to.Channel, to.ToFacts());
    }

    /// <summary>For a letter that somebody must be able to act on: why it would reach nobody.</summary>
    public async Task<Refusal?> RefuseUnsendableAsync(Case @case, CancellationToken ct) =>
        (await SendableAsync(@case, null, ct)).Refusals().Select(r => r with { Code = "letter.unsendable" }).FirstOrDefault();

    /// <summary>The letter as it would be sent today by the recipient's own channel, to look at first.</summary>
    public async Task<LetterPreview> PreviewAsync<TLetter>(Case @case, LetterKind kind, Func<Envelope, LetterFacts> facts, CancellationToken ct)
        where TLetter : IComponent
    {
        var (envelope, channel) = await AddressAsync(@case, kind, null, ct);
        return new(envelope.Recipient, channel, await renderer.RenderAsync<TLetter>(facts(envelope)));
    }

    /// <summary>Addresses and writes a letter by the recipient's own channel.</summary>
    public async Task<Letter> WriteAsync<TLetter>(Case @case, LetterKind kind, string title, Func<Envelope, LetterFacts> facts, CancellationToken ct)
        where TLetter : IComponent
    {
        var (envelope, channel) = await AddressAsync(@case, kind, null, ct);
        return await WriteAsync<TLetter>(@case, kind, title, channel, facts(envelope), ct);
    }

    /// <summary>Writes to a person around the citizen, about the citizen; no copies. On paper: the municipality has no number to find their Digital Post by.</summary>
    public async Task<Letter> WriteToAsync<TLetter>(Case @case, RelatedPerson person, LetterKind kind, string title, Func<Envelope, LetterFacts> facts, CancellationToken ct)
        where TLetter : IComponent
    {
        var (envelope, _) = await AddressAsync(@case, kind, Channel.Letter, ct);
        var to = CopyRecipient.Of(person);
        return await KeepAsync<TLetter>(
            @case, kind, title, to.Channel, facts(envelope with { Recipient = person.Name, AddressLines = to.AddressLines, Concerns = @case.Citizen.Name, CopiesTo = [] }), null);
    }

    /// <summary>The letter to a person around the citizen as it would be sent today, to look at first.</summary>
    public async Task<LetterPreview> PreviewToAsync<TLetter>(Case @case, RelatedPerson person, LetterKind kind, Func<Envelope, LetterFacts> facts, CancellationToken ct)
        where TLetter : IComponent
    {
        var (envelope, _) = await AddressAsync(@case, kind, Channel.Letter, ct);
        var to = CopyRecipient.Of(person);
        return new(person.Name, to.Channel, await renderer.RenderAsync<TLetter>(facts(envelope with { Recipient = person.Name, AddressLines = to.AddressLines, Concerns = @case.Citizen.Name, CopiesTo = [] })));
    }

    /// <summary>
    /// Renders the letter and a copy for each who is to have one, and adds them to the unit of work. Copies are journaled here;
    /// the caller journals the letter, and saves.
    /// </summary>
    [Source("2.2-1")]
    public async Task<Letter> WriteAsync<TLetter>(Case @case, LetterKind kind, string title, Channel channel, LetterFacts facts, CancellationToken ct)
        where TLetter : IComponent
    {
        var letter = await KeepAsync<TLetter>(@case, kind, title, channel, facts, null);
        var recipients = await CopiesAsync(@case, kind, ct);
        foreach (var recipient in recipients.Where(r => r.IsReached))
        {
            var envelope = facts.Envelope with
            {
                Recipient = recipient.Name,
                AddressLines = recipient.Channel is Channel.Letter ? recipient.AddressLines : [],
                Concerns = recipient.IsCitizen ? null : @case.Citizen.Name,
                IsCopy = true,
            };
            await KeepAsync<TLetter>(@case, kind, $"Kopi: {title}", recipient.Channel, facts with { Envelope = envelope }, letter.Id);
            journal.Record(@case.Id, "LetterCopied", $"{recipient.Name} får en kopi af brevet »{title}«, {recipient.Because}.");
        }

        if (recipients.Where(r => !r.IsReached).Select(r => r.Name).ToList() is { Count: > 0 } unreached)
        {
            journal.Record(
                @case.Id, "LetterNotCopied", $"{Danish.And(unreached)} får ikke en kopi af brevet »{title}«.",
                "Der står ingen adresse på personen, og kopien skal sendes på papir.");
        }

        return letter;
    }

    /// <summary>Who gets a copy of such a letter today.</summary>
    public async Task<IReadOnlyList<CopyRecipient>> CopyRecipientsAsync(Case @case, LetterKind kind, CancellationToken ct) =>
        [.. (await CopiesAsync(@case, kind, ct)).Where(r => r.IsReached)];

    /// <summary>
    /// Who is to have a copy: those the citizen lets read the letters (standard 2.2), on money only those let into the economy
    /// too, and the citizen when somebody stands in. While the address is protected the copies stay at home: a letter may say where the citizen lives.
    /// </summary>
    private async Task<IReadOnlyList<CopyRecipient>> CopiesAsync(Case @case, LetterKind kind, CancellationToken ct)
    {
        var standIn = await db.StandInAsync(@case.Id, ct);
        var consents = await db.Consents.AsNoTracking().Include(c => c.RelatedPerson)
            .Where(c => c.CaseId == @case.Id && (c.Topic == ConsentTopic.Letters || c.Topic == ConsentTopic.Economy) && c.WithdrawnOn == null && c.RelatedPerson.EndedOn == null)
            .ToListAsync(ct);
        var letIn = from person in consents.GroupBy(c => c.RelatedPersonId)
                    let topics = person.Select(c => c.Topic).ToList()
                    where topics.Contains(ConsentTopic.Letters) && (kind is not LetterKind.Payment || topics.Contains(ConsentTopic.Economy))
                    where person.Key != standIn?.Id && !@case.Citizen.ProtectedAddress
                    orderby person.First().RelatedPerson.Name
                    select CopyRecipient.Of(person.First().RelatedPerson);
        return [.. standIn is null ? [] : new[] { CopyRecipient.Of(@case.Citizen) }, .. letIn];
    }

    private async Task<Letter> KeepAsync<TLetter>(Case @case, LetterKind kind, string title, Channel channel, LetterFacts facts, Guid? copyOf)
        where TLetter : IComponent
    {
        var html = await renderer.RenderAsync<TLetter>(facts);
        var letter = new Letter
        {
            CaseId = @case.Id,
            Kind = kind,
            Title = title,
            RecipientName = facts.Envelope.Recipient,
            DatedOn = facts.Envelope.DatedOn,
            Channel = channel,
            WrittenAt = clock.Now,
            Html = html,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html))),
            CopyOf = copyOf,
            Snapshot = System.Text.Json.JsonSerializer.Serialize(facts, facts.GetType(), Json.Options),
        };
        db.Letters.Add(letter);
        return letter;
    }

    private async Task<Addressee> AddresseeAsync(Case @case, CancellationToken ct) => new(@case.Citizen, await db.StandInAsync(@case.Id, ct));
}
