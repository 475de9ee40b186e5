using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Payments;

/// <summary>May a calculation apply from a day?</summary>
[Source("2.10-1")]
public static class PaymentBeginsGate
{
    /// <param name="appliesFrom">The first day of the calculation.</param>
    /// <param name="grantedOn">The day the grant was made.</param>
    /// <param name="startsOn">The first day of the stay that it is made for; null before moving in there, also while the citizen lives elsewhere.</param>
    /// <param name="endsOn">Its last day.</param>
    public static Gate Of(DateOnly appliesFrom, DateOnly grantedOn, DateOnly? startsOn, DateOnly? endsOn)
    {
        var gate = new GateBuilder("payment.begins", "Beregningen gælder for tid, hvor borgeren bor på botilbuddet", Law.Payment("1", 3), SourceRef.Standard("2.10-1"))
            .Saw("Gælder fra", Danish.Date(appliesFrom))
            .Saw("Indflytning", startsOn is { } moved ? Danish.Date(moved) : "ikke endnu");
        if (startsOn is { } start && appliesFrom < start)
        {
            gate.Shut($"Borgeren flyttede ind den {Danish.Date(start)}. Beregningen kan tidligst gælde fra den dag.");
        }
        else if (appliesFrom < grantedOn)
        {
            gate.Shut($"Botilbuddet er bevilget den {Danish.Date(grantedOn)}. Beregningen kan tidligst gælde fra den dag.");
        }

        return gate.Requires(!(endsOn < appliesFrom), $"Opholdets sidste dag er den {(endsOn is { } end ? Danish.Date(end) : "")}. Beregningen kan ikke gælde fra en senere dag.").Answer();
    }

    /// <summary>What somebody should know who lets a calculation apply from a day that has passed; null when it has not.</summary>
    public static string? Warning(DateOnly appliesFrom, DateOnly? startsOn, DateOnly today) => (appliesFrom < today, startsOn) switch
    {
        (false, _) => null,
        (_, null) => "Dagen er gået, og borgeren er ikke indskrevet endnu. Er det den rigtige dag?",
        _ => "Dagen er gået. Bliver betalingen lavere, får borgeren det lavere beløb fra dagen og pengene tilbage. Bliver den højere, kan det højere beløb først opkræves fra dagen efter brevet.",
    };
}
