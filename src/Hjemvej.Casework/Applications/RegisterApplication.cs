using Hjemvej.Rules.Applications;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.People;

namespace Hjemvej.Casework.Applications;

/// <summary>Registers an application for a temporary stay, opens its case and sends the receipt.</summary>
/// <param name="Cpr">The citizen's CPR number, a substitute number too; null when only the birth date is known.</param>
/// <param name="StandIn">A representative or guardian, who then gets the letters.</param>
/// <param name="SameAs">The citizen known already under the same name and birth date, when the user says it is the same person.</param>
/// <param name="SomebodyElse">The user says that the person known under the same name and birth date is somebody else.</param>
public sealed record RegisterApplication(
    CprNumber? Cpr,
    DateOnly? BirthDate,
    string Name,
    string? Address,
    string? PostalCode,
    string? City,
    string? Phone,
    string? Email,
    bool ProtectedAddress,
    bool DigitalPostExempt,
    string? CommunicationNeeds,
    DateOnly ReceivedOn,
    ApplicationFrom From,
    string? FromName,
    string Reason,
    string? Wishes,
    bool Urgent,
    string? UrgencyReason,
    CitizenAgreement Agreement,
    bool ConsentToObtainInformation,
    PersonDetails? StandIn = null,
    Guid? SameAs = null,
    bool SomebodyElse = false)
{
    /// <summary>From the CPR number where there is one.</summary>
    public DateOnly? Born => Cpr?.BirthDate ?? BirthDate;

    /// <summary>What is wrong with the form itself, whatever is registered already.</summary>
    public IEnumerable<Refusal> Faults(DateOnly today)
    {
        if (Born is not { } born)
        {
            yield return new("application.who", "Skriv CPR-nummer eller fødselsdato.", SourceRef.Standard("1.2-1"), nameof(Cpr));
        }
        else if (born > today || born < today.AddYears(-120))
        {
            yield return new("application.birth-date", $"Fødselsdatoen {Danish.Date(born)} kan ikke passe.", null, Cpr is null ? nameof(BirthDate) : nameof(Cpr));
        }

        if (Cpr is { IsSubstitute: false } cpr && BirthDate is { } written && written != cpr.BirthDate)
        {
            yield return new("application.birth-date-differs", $"CPR-nummeret siger {Danish.Date(cpr.BirthDate)}. Ret det, der er forkert, eller lad fødselsdatoen være tom.", null, nameof(BirthDate));
        }

        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return new("application.name", "Skriv borgerens navn.", null, nameof(Name));
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            yield return new("application.reason", "Skriv, hvad borgeren søger om og hvorfor, med borgerens egne ord.", null, nameof(Reason));
        }

        if (ApplicationDates.Check(ReceivedOn, Born ?? DateOnly.MinValue, today) is { } wrong)
        {
            yield return wrong;
        }

        if (Urgent && string.IsNullOrWhiteSpace(UrgencyReason))
        {
            yield return new("application.urgency-reason", "Skriv, hvorfor det haster.", SourceRef.Standard("2.5-2"), nameof(UrgencyReason));
        }

        if (DigitalPostExempt && StandIn is null && (string.IsNullOrWhiteSpace(Address) || string.IsNullOrWhiteSpace(PostalCode)))
        {
            yield return new("application.address", "Borgeren er fritaget for Digital Post. Skriv adresse og postnummer, så brevet kan sendes.", null, nameof(Address));
        }

        foreach (var fault in StandIn?.Faults(today) ?? [])
        {
            yield return fault with { Field = $"{nameof(StandIn)}.{fault.Field}" };
        }
    }
}
