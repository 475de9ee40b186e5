using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Assessments;

namespace Hjemvej.Casework.Assessments;

/// <summary>How answers of a form become facts.</summary>
internal static class Answers
{
    public static void Answer(this Assessment assessment, Rung rung, RungAnswer answer)
    {
        var row = assessment.Considered(rung);
        row.Sufficient = answer.Sufficient;
        row.Reason = answer.Reason.OrNull();
    }
}
