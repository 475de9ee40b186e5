using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Payments;

namespace Hjemvej.Casework.Cases;

/// <summary>What is wrong with the figures and reasons of a calculation, each at its field.</summary>
internal static class PaymentFaults
{
    public static IEnumerable<Refusal> Of(CalculatePayment command, OrdinaryPrice? price) => [.. OfEconomy(command), .. OfOwnHome(command), .. OfPrice(command, price)];

    private static IEnumerable<Refusal> OfEconomy(CalculatePayment command)
    {
        if (command.HasIncome && command.MonthlyNetIncome is not { Value: > 0 })
        {
            yield return new("payment.income", "Skriv indtægten efter skat, eller vælg, at borgeren er uden indtægt.", SourceRef.Standard("2.10-5"), nameof(command.MonthlyNetIncome));
        }

        if (!command.HasIncome && command.MonthlyNetIncome is { Value: > 0 } income)
        {
            yield return new("payment.no-income", $"Du har svaret, at borgeren ikke har en indtægt, men skrevet {income} om måneden. Slet beløbet, eller vælg, at borgeren har en indtægt.", SourceRef.Standard("2.10-5"), nameof(command.MonthlyNetIncome));
        }

        if (command.AcceptedCommitments > Ore.Zero && string.IsNullOrWhiteSpace(command.CommitmentsNote))
        {
            yield return new("payment.commitments", "Skriv, hvilke faste forpligtelser der er godkendt.", SourceRef.Standard("2.10-4"), nameof(command.CommitmentsNote));
        }
    }

    private static IEnumerable<Refusal> OfOwnHome(CalculatePayment command)
    {
        if (string.IsNullOrWhiteSpace(command.OwnHomeException))
        {
            yield break;
        }

        if (!command.KeepsOwnHome)
        {
            yield return new("payment.own-home", "Undtagelsen gælder kun, når borgeren beholder sin egen bolig. Slet begrundelsen, eller vælg, at boligen beholdes.", SourceRef.Standard("2.10-5"), nameof(command.OwnHomeException));
        }
        else if (!StatedReason.Says(command.OwnHomeException))
        {
            yield return new("payment.own-home-reason", "Skriv til borgeren, hvad der er særligt, så der skal betales for logi, selv om boligen beholdes. Et ord eller to er ikke nok.", SourceRef.Standard("2.10-5"), nameof(command.OwnHomeException));
        }
    }

    private static IEnumerable<Refusal> OfPrice(CalculatePayment command, OrdinaryPrice? price)
    {
        if (price is null)
        {
            yield break;
        }

        string[] differs =
        [
            .. price.Lodging == command.Lodging ? Array.Empty<string>() : [$"du har skrevet {command.Lodging} for logi, som koster {price.Lodging} på {price.Residence}"],
            .. price.Board == command.Board ? Array.Empty<string>() : [$"du har skrevet {command.Board} for kost, som koster {price.Board} på {price.Residence}"],
        ];
        var says = !string.IsNullOrWhiteSpace(command.PriceReason);
        if (differs.Length == 0 && says)
        {
            yield return new("payment.price-same", $"Priserne er de samme som på {price.Residence}. Slet begrundelsen for en anden pris, eller ret prisen.", SourceRef.Standard("2.10-2"), nameof(command.PriceReason));
        }
        else if (differs.Length > 0 && !StatedReason.Says(command.PriceReason))
        {
            yield return new(
                "payment.price",
                $"Prisen er en anden end botilbuddets: {Danish.And(differs)}. Skriv til borgeren, hvorfor prisen er en anden.{(says ? " Et ord eller to er ikke nok." : $" Er det en fejl, så ret prisen. Botilbuddets pris er den, der gælder {Danish.Date(command.AppliesFrom)}.")}",
                SourceRef.Standard("2.10-2"), nameof(command.PriceReason));
        }
    }
}
