using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.FollowUps;

namespace Hjemvej.Web.Pages.FollowUps;

/// <summary>The fields of a meeting held.</summary>
internal sealed class HoldForm
{
    [Required(ErrorMessage = "Skriv, hvornår mødet blev holdt.")]
    public DateOnly? HeldOn { get; set; }

    /// <summary>Party, and the related person's id after a bar for those who came by consent or law.</summary>
    public List<string> Attended { get; set; } = [];

    [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
    public string? AbsenceReason { get; set; }

    [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
    public string? AbsencePlan { get; set; }

    public List<GoalInput> Goals { get; set; } = [];

    public List<PurposeInput> Purposes { get; set; } = [];

    [Required(ErrorMessage = "Vælg en konklusion.")]
    public FollowUpResult? Result { get; set; }

    [Required(ErrorMessage = "Begrund konklusionen."), StringLength(4000, ErrorMessage = "Højst 4.000 tegn.")]
    public string? Conclusion { get; set; }

    public static string KeyOf(Participant person) => $"{person.Party}|{person.RelatedPersonId}";

    public HoldMeeting ToCommand(Guid caseId, StatusMeeting meeting, int seenVersion) => new(
        caseId,
        meeting.Id,
        seenVersion,
        HeldOn!.Value,
        [.. meeting.Participants.Where(p => Attended.Contains(KeyOf(p))).Select(p => new Attendee(p.Party, p.RelatedPersonId))],
        AbsenceReason.OrNull(),
        AbsencePlan.OrNull(),
        [.. Purposes.Where(p => p.Text is not null).Select(p => new PurposeEvaluation(p.Purpose, p.Text!))],
        Result!.Value,
        Conclusion!,
        [.. Goals.Select(g => new GoalObservation(g.GoalId, g.Level, g.Note.OrNull()))]);

    internal sealed class GoalInput
    {
        public Guid GoalId { get; set; }

        public int? Level { get; set; }

        [StringLength(500, ErrorMessage = "Bemærkningen må højst fylde 500 tegn.")]
        public string? Note { get; set; }
    }

    internal sealed class PurposeInput
    {
        public StayPurpose Purpose { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? Text { get; set; }
    }
}
