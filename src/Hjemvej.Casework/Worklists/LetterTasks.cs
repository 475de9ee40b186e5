using Hjemvej.Casework.Access;
using Hjemvej.Casework.Letters;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Worklists;

/// <summary>Letters on paper that lie printed or unprinted in the house: they are not sent before they are in the post.</summary>
internal static class LetterTasks
{
    public static IEnumerable<CaseTask> Of(CaseView view) => view.File.ToPost.Select(letter => new CaseTask(
        "post-letter", letter.Kind is LetterKind.Payment ? Role.Finance : Role.SocialWorker, $"Print brevet »{letter.Title}«, og læg det i posten", letter.DatedOn, $"breve/{letter.Id}",
        $"Brevet til {letter.RecipientName} er dateret {Danish.Date(letter.DatedOn)} og skal sendes på papir samme dag."));
}
