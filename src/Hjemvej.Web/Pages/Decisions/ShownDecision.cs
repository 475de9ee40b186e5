using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Web.Pages.Decisions;

/// <summary>A decision that was made, as pages show it: with the working of its appeal deadline, and its gates as they stood.</summary>
/// <param name="AppealExplanation">How the appeal deadline was reached, as kept when it was told.</param>
/// <param name="GatesExplanation">The requirements as kept when it was made.</param>
internal sealed record ShownDecision(int Number, Decision Decision, Deadline Appeal, DateOnly Today, Guid? AppealExplanation, Guid? GatesExplanation)
{
    public IReadOnlyList<Gate> GatesWhenMade => Decision.GatesWhenMade is { } json ? Json.Read<List<Gate>>(json) : [];
}
