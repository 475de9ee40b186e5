using System.Text;

namespace Hjemvej.Rules.Tests.Evaluation;

/// <summary>
/// The working of every written scenario, word for word, in Evaluation/Workings: the base in full, of the others what differs from it.
/// A change of a text or a step shows as a difference there; read it, and write the files anew with UPDATE_WRITTEN=1.
/// </summary>
public sealed class WorkingTests
{
    private static readonly HashSet<string> OfBase = WorkingText.Of(Answers.Of(ScenarioFiles.Base())).ToHashSet();

    [Fact]
    public void The_working_of_a_whole_case_reads_as_written() => Written.Compare("Evaluation/Workings/base.txt", string.Join('\n', WorkingText.Of(Answers.Of(ScenarioFiles.Base()))));

    public static TheoryData<string> Names() => [.. ScenarioFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_workings_of_the_scenarios_read_as_written(string name)
    {
        var text = new StringBuilder();
        foreach (var written in ScenarioFiles.Cases(name))
        {
            text.Append($"# {written.Why}\n\n");
            foreach (var part in WorkingText.Of(Answers.Of(written.Scenario)).Where(part => !OfBase.Contains(part)))
            {
                text.Append(part).Append('\n');
            }
        }

        Written.Compare($"Evaluation/Workings/{name}.txt", text.ToString());
    }
}
