using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Applications;

/// <summary>A closed case is read, not changed.</summary>
internal static class OpenCases
{
    public static Refusal? RefuseWhenClosed(this Case @case) => @case.ClosedOn is { } on
        ? new("case.closed", $"Sagen blev afsluttet {Danish.Date(on)} og kan ikke ændres.")
        : null;
}
