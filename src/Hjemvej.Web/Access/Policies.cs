using Hjemvej.Casework.Access;
using Microsoft.AspNetCore.Authorization;

namespace Hjemvej.Web.Access;

/// <summary>Who may do what. A page names one policy; a folder convention gives each stage its default.</summary>
internal static class Policies
{
    /// <summary>Anyone signed in.</summary>
    public const string Staff = nameof(Staff);

    /// <summary>The authority's case handling: social workers and their manager.</summary>
    public const string SocialWork = nameof(SocialWork);

    /// <summary>The visitation committee, and the social workers who lay cases before it.</summary>
    public const string Committee = nameof(Committee);

    /// <summary>Recording what the committee recommends.</summary>
    public const string CommitteeRecommendation = nameof(CommitteeRecommendation);

    /// <summary>Daily life at a residence: its staff, and the authority.</summary>
    public const string Residence = nameof(Residence);

    /// <summary>The residence's own records: notes, accompaniment, the form "Opfølgning".</summary>
    public const string ResidenceRecords = nameof(ResidenceRecords);

    /// <summary>Own payment and collection: finance, social workers, manager.</summary>
    public const string Payments = nameof(Payments);

    /// <summary>Reading letters: social workers and manager; finance those on the own payment (see LetterAccess).</summary>
    public const string Letters = nameof(Letters);

    /// <summary>The month's collection: finance and manager, and each residence its own board.</summary>
    public const string Collections = nameof(Collections);

    /// <summary>Closing a month: finance and manager.</summary>
    public const string Finance = nameof(Finance);

    /// <summary>Residences and their registrations; recorded exceptions; assumptions; changes of the standard and the laboratory.</summary>
    public const string Management = nameof(Management);

    /// <summary>Reading a case: everyone, residence staff only their own residents (see CaseAccess).</summary>
    public const string ReadCase = nameof(ReadCase);

    public static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        Allow(Staff, Role.SocialWorker, Role.CommitteeMember, Role.ResidenceStaff, Role.Finance, Role.Manager);
        Allow(ReadCase, Role.SocialWorker, Role.CommitteeMember, Role.ResidenceStaff, Role.Finance, Role.Manager);
        Allow(SocialWork, Role.SocialWorker, Role.Manager);
        Allow(Committee, Role.SocialWorker, Role.CommitteeMember, Role.Manager);
        Allow(CommitteeRecommendation, Role.CommitteeMember, Role.Manager);
        Allow(Residence, Role.ResidenceStaff, Role.SocialWorker, Role.Manager);
        Allow(ResidenceRecords, Role.ResidenceStaff);
        Allow(Payments, Role.Finance, Role.SocialWorker, Role.Manager);
        Allow(Letters, Role.SocialWorker, Role.Finance, Role.Manager);
        Allow(Collections, Role.Finance, Role.Manager, Role.ResidenceStaff);
        Allow(Finance, Role.Finance, Role.Manager);
        Allow(Management, Role.Manager);

        void Allow(string policy, params Role[] roles) =>
            options.AddPolicy(policy, p => p.RequireRole([.. roles.Select(r => r.ToString())]));
    }
}
