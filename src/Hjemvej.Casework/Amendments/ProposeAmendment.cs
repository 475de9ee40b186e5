using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Casework.Amendments;

/// <summary>Proposes a value of the standard from a day on. Nothing changes before a second person has confirmed it.</summary>
/// <param name="Value">As <see cref="Rules.Standards.Parameter.Read"/> takes it.</param>
/// <param name="Adopted">The municipal council has decided it.</param>
/// <param name="CheckedOn">The day it was held against its source; null is not at all: nothing is recorded that was not done.</param>
public sealed record ProposeAmendment(string? Parameter, DateOnly From, string Value, string? Source, string? Reason, bool Adopted, DateOnly? CheckedOn = null);

public sealed class ProposeAmendmentHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, StandardInForce standard, Actor actor)
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private const int YearsAhead = 10;

    /// <summary>What the proposal would add, without saving it, to be looked at first.</summary>
    public Result<AmendedValue> Preview(ProposeAmendment command)
    {
        if (actor.RefuseUnlessManager("amendment.role", "foreslå en ændring af standarden") is { } role)
        {
            return role;
        }

        return Faults(command).ToList() is { Count: > 0 } faults
            ? Result<AmendedValue>.Refused(faults)
            : new AmendedValue(command.Parameter!, command.From, command.Value, command.Source!.Trim(), ParameterStatus.Proposed, command.Reason!.Trim(), command.CheckedOn, clock.Now);
    }

    public async Task<Result<Amendment>> HandleAsync(ProposeAmendment command, CancellationToken ct)
    {
        var preview = Preview(command);
        if (preview.IsRefused)
        {
            return Result<Amendment>.Refused(preview.Refusals);
        }

        var value = preview.Value;
        var amendment = db.Amendments.Add(new()
        {
            Parameter = value.Parameter,
            From = value.From,
            Value = value.Value,
            Source = value.Source,
            Reason = value.Note!,
            Adopted = command.Adopted,
            CheckedOn = value.CheckedOn,
            ProposedAt = clock.Now,
            ProposedById = actor.Id,
            ProposedByName = actor.Name,
        }).Entity;
        journal.RecordGeneral("AmendmentProposed", $"Foreslået ændring af standarden: {amendment.InDanish()}. Kilde: {value.Source}.", amendment.Reason);
        await db.SaveChangesAsync(ct);
        return amendment;
    }

    /// <summary>Everything that is wrong with a proposal, each at its field.</summary>
    public IEnumerable<Refusal> Faults(ProposeAmendment command)
    {
        if (Parameters.Find(command.Parameter) is not { } parameter)
        {
            yield return Fault("parameter", "Vælg, hvilken værdi i standarden der skal ændres.", nameof(command.Parameter));
            yield break;
        }

        var (_, fault) = parameter.Read(command.Value);
        if (fault is not null)
        {
            yield return Fault("value", fault, nameof(command.Value));
        }
        else if (parameter.AgainstTheLaw(command.Value) is { } unlawful)
        {
            yield return unlawful with { Field = nameof(command.Value) };
        }

        var series = parameter.InWords(standard.Current);
        if (command.From < Earliest || command.From > clock.Today.AddYears(YearsAhead))
        {
            yield return Fault("from", $"Skriv en dag fra {Danish.Date(Earliest)} til {Danish.Date(clock.Today.AddYears(YearsAhead))}.", nameof(command.From));
        }
        else if (!series.CanBeginOn(command.From))
        {
            yield return Fault("from-yearly", $"Værdien gælder for et kalenderår. Skriv den 1. januar, for eksempel 1-1-{command.From.Year + 1}.", nameof(command.From));
        }
        else if (fault is null && series.Find(command.From) is { } now && now.Value == parameter.Read(command.Value).Words)
        {
            yield return Fault("same", $"Værdien er den samme som den, der gælder fra {Danish.Date(now.From)}: {now.Value}. Skriv en anden.", nameof(command.Value));
        }

        if (string.IsNullOrWhiteSpace(command.Source))
        {
            yield return Fault("source", "Skriv, hvor værdien er besluttet eller offentliggjort.", nameof(command.Source));
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            yield return Fault("reason", "Skriv, hvorfor værdien skal ændres.", nameof(command.Reason));
        }

        if (command.CheckedOn > clock.Today)
        {
            yield return Fault("checked", "Dagen for kontrollen kan ikke ligge i fremtiden.", nameof(command.CheckedOn));
        }
        else if (command.CheckedOn < Earliest)
        {
            yield return Fault("checked", $"Skriv en dag fra {Danish.Date(Earliest)}.", nameof(command.CheckedOn));
        }
    }

    private static Refusal Fault(string code, string text, string field) => new($"amendment.{code}", text, Field: field);
}

/// <summary>A proposed value as a sentence.</summary>
public static class AmendmentText
{
    /// <summary>Klagefrist: 6 uger fra 1. januar 2027</summary>
    public static string InDanish(this Amendment amendment) => Parameters.Find(amendment.Parameter) is { } parameter
        ? $"{parameter.Title}: {parameter.Read(amendment.Value).Words ?? amendment.Value} fra {Danish.Date(amendment.From)}"
        : $"{amendment.Parameter}: {amendment.Value} fra {Danish.Date(amendment.From)}";
}
