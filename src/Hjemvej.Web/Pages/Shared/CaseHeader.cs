namespace Hjemvej.Web.Pages.Shared;

/// <summary>The strip at the top of every page of a case: whose it is, where it stands, what to mind.</summary>
/// <param name="MaskedCpr">Masked CPR number, or the birth date when there is none.</param>
/// <param name="Alerts">Short Danish sentences that must be seen on every page: an overdue deadline.</param>
internal sealed record CaseHeader(
    int Number,
    string CitizenName,
    string MaskedCpr,
    int? Age,
    string StageText,
    bool Urgent,
    bool ProtectedAddress,
    bool IsClosed,
    IReadOnlyList<string> Alerts);
