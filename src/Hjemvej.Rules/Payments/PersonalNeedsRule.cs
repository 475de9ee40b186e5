using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Payments;

/// <summary>What the authority is asked about an amount for personal needs (beløb til personlige fornødenheder).</summary>
public enum PersonalNeedsQuestion
{
    /// <summary>The citizen has the disposable amount, or it has been decided.</summary>
    None,

    /// <summary>The citizen has less than the disposable amount, and nobody has taken a stand.</summary>
    Decide,

    /// <summary>An amount is given, and by a later calculation the citizen has the disposable amount.</summary>
    Review,
}

/// <summary>A calculation of the own payment, as it matters here.</summary>
/// <param name="At">UTC.</param>
/// <param name="Missing">What the citizen lacks of the disposable amount a month.</param>
public sealed record MissingByCalculation(DateTime At, Ore Missing);

/// <summary>A stand that was taken.</summary>
/// <param name="At">UTC.</param>
/// <param name="Amount">A month; null is none.</param>
/// <param name="From">The first day it holds.</param>
public sealed record PersonalNeedsTaken(DateTime At, Ore? Amount, DateOnly From = default);

/// <summary>Must the authority take a stand on an amount for personal needs?</summary>
/// <remarks>Whether there is an amount, and which, is the municipality's decision: nothing is worked out here.</remarks>
[Source("2.10-5")]
[Assumption("2.10-5", "Har en borger ingen indtægt, eller mindre end rådighedsbeløbet, skal myndigheden tage stilling til et beløb til personlige fornødenheder. Hjemvej foreslår intet beløb. At kommunen fastsætter et beløb for borgere uden indtægt, bygger på betalingsbekendtgørelsens § 3. Ordlyden for § 107 er ikke læst: reglen for §§ 109 og 110 siger det, og en undersøgelse fra 2009 viser, at kommuner også gør det i § 107.",
    Alternatives = "Kun borgere helt uden indtægt, eller et fast beløb, som kommunalbestyrelsen har vedtaget.",
    Effect = "Hvem der får et beløb at leve for, og hvor stort det er.")]
public static class PersonalNeedsRule
{
    /// <param name="calculations">Those of the citizen's place, the oldest first.</param>
    /// <param name="taken">In any order.</param>
    public static PersonalNeedsQuestion Of(IReadOnlyList<MissingByCalculation> calculations, IReadOnlyCollection<PersonalNeedsTaken> taken)
    {
        if (calculations is not [.., var now])
        {
            return PersonalNeedsQuestion.None;
        }

        var latest = taken.MaxBy(t => t.At);
        if (now.Missing <= Ore.Zero)
        {
            return latest is { Amount: { } given } && given > Ore.Zero && latest.At < now.At ? PersonalNeedsQuestion.Review : PersonalNeedsQuestion.None;
        }

        // A stand from before the citizen last had enough is about another time.
        var began = calculations.Reverse().TakeWhile(c => c.Missing > Ore.Zero).Last().At;
        return latest?.At >= began ? PersonalNeedsQuestion.None : PersonalNeedsQuestion.Decide;
    }
}
