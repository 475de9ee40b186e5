using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Access;

/// <summary>Who may do what, said by the use cases themselves: a page's policy keeps people out of the page, not out of the use case.</summary>
internal static class RoleRefusals
{
    /// <summary>Shut to all but the authority (myndighed): its social workers and managers.</summary>
    public static Refusal? RefuseUnlessAuthority(this Actor actor) => actor.Role is Role.SocialWorker or Role.Manager or Role.System
        ? null
        : new("role.authority", "Det kan kun en sagsbehandler eller lederen gøre.");

    /// <summary>Shut to all but the manager (leder).</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="code">The refusal's code: the room and what is asked.</param>
    /// <param name="act">What is the manager's alone, as the refusal says it.</param>
    public static Refusal? RefuseUnlessManager(this Actor actor, string code, string act) => actor.Role is Role.Manager or Role.System
        ? null
        : new(code, $"Kun en leder kan {act}.");

    /// <summary>Shut to all but finance (økonomi) and the authority.</summary>
    public static Refusal? RefuseUnlessEconomy(this Actor actor) => actor.Role is Role.Finance ? null : actor.RefuseUnlessAuthority() is null
        ? null
        : new("role.economy", "Det kan kun økonomi, en sagsbehandler eller lederen gøre.");

    /// <summary>Shut to all but finance and the manager, who close the month.</summary>
    public static Refusal? RefuseUnlessFinance(this Actor actor) => actor.Role is Role.Finance or Role.Manager or Role.System
        ? null
        : new("role.finance", "Det kan kun økonomi eller lederen gøre.");
}
