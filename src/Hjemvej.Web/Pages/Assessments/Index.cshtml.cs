using Hjemvej.Casework.Access;
using Hjemvej.Casework.Assessments;
using Hjemvej.Web.Access;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;

namespace Hjemvej.Web.Pages.Assessments;

/// <summary>The assessment's parts in order, how far each is, and whether it can be concluded. The committee reads; the case's social worker writes.</summary>
[Authorize(Policies.Committee)]
internal sealed class IndexModel(AssessmentReader reader, Actor actor) : CasePage
{
    public AssessmentSheet Sheet { get; private set; } = null!;

    public bool CanWrite => !Header.IsClosed && actor.Role is (Role.SocialWorker or Role.Manager);

    public async Task OnGetAsync(CancellationToken ct) => Sheet = await reader.ReadAsync(CaseId, ct);
}
