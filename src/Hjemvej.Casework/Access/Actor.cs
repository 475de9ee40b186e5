using System.ComponentModel.DataAnnotations;

namespace Hjemvej.Casework.Access;

/// <summary>What a signed-in person works as. One person may hold one role at a time.</summary>
public enum Role
{
    /// <summary>Social worker of the authority (socialrådgiver, myndighed).</summary>
    [Display(Name = "Socialrådgiver")] SocialWorker,

    /// <summary>Member of the visitation committee (visitationsudvalg).</summary>
    [Display(Name = "Medlem af visitationsudvalget")] CommitteeMember,

    /// <summary>Staff of one residence (medarbejder på botilbud); sees only its own residents and offers.</summary>
    [Display(Name = "Medarbejder på botilbud")] ResidenceStaff,

    /// <summary>Finance (økonomi).</summary>
    [Display(Name = "Økonomimedarbejder")] Finance,

    /// <summary>Manager of the authority (leder).</summary>
    [Display(Name = "Leder")] Manager,

    /// <summary>The system itself: jobs, projections, demo.</summary>
    [Display(Name = "Systemet")] System,

    /// <summary>Not signed in, or without a role: sees and does nothing.</summary>
    [Display(Name = "Ingen rolle")] Nobody,
}

/// <summary>Who acts. Every journal entry names one.</summary>
/// <param name="Id">Stable id from the identity provider.</param>
/// <param name="ResidenceId">The residence a <see cref="Role.ResidenceStaff"/> works at.</param>
public sealed record Actor(string Id, string Name, Role Role, Guid? ResidenceId = null)
{
    public static readonly Actor System = new("system", "Hjemvej", Role.System);

    public static readonly Actor Nobody = new("", "Ikke logget ind", Role.Nobody);
}
