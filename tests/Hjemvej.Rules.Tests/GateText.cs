using System.Text;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Tests;

/// <summary>A gate written out for a reader, so that a test says all of it at once.</summary>
internal static class GateText
{
    public static string Of(Gate gate)
    {
        var text = new StringBuilder($"{gate.Id}: {gate.Title}: {(gate.IsOpen ? "open" : "shut")}");
        foreach (var reason in gate.Reasons)
        {
            text.Append($"\n! {reason}");
        }

        foreach (var step in gate.Steps)
        {
            text.Append($"\n- {step.Text}{(step.Value is { } value ? $": {value}" : "")}{(step.Source is { } source ? $" [{source.Id}]" : "")}");
        }

        return text.Append($"\n= {string.Join(", ", gate.Sources.Select(s => s.Id))}").ToString();
    }

    public static void Reads(string expected, Gate gate) => Assert.Equal(expected, Of(gate));
}
