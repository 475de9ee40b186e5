using Hjemvej.Casework.Access;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Cases;

/// <summary>Who may record what the citizen consents to, or takes back.</summary>
public static class ConsentRights
{
    private static readonly Refusal OtherResidence = new("consent.other-residence", "Borgeren bor ikke på dit botilbud. Samtykker registreres af det botilbud, hvor borgeren bor, eller af myndighed.", SourceRef.Standard("2.2-1"));

    private static readonly Refusal OtherRole = new("consent.role", "Samtykker registreres af myndighed eller botilbuddet.");

    /// <summary>The citizen may say it to the authority or to the residence where they live today; both record it.</summary>
    /// <returns>Null when this person may.</returns>
    public static async Task<Refusal?> ConsentRefusalAsync(this CaseworkDb db, Actor actor, Guid caseId, DateOnly today, CancellationToken ct) => actor.Role switch
    {
        Role.SocialWorker or Role.Manager or Role.System => null,
        Role.ResidenceStaff => await db.LivesAtAsync(caseId, actor.ResidenceId, today, ct) ? null : OtherResidence,
        _ => OtherRole,
    };
}
