using System.ComponentModel.DataAnnotations;

namespace Hjemvej.Rules.FollowUps;

/// <summary>The three parties of a status meeting (standard 2.9), those who act for the citizen, and those the citizen lets in.</summary>
public enum MeetingParty
{
    [Display(Name = "Borgeren")] Citizen,
    [Display(Name = "Botilbuddet")] Residence,
    [Display(Name = "Myndighed")] Authority,

    /// <summary>Guardian or representative: takes part for the citizen by law.</summary>
    [Display(Name = "Værge eller partsrepræsentant")] Representative,

    /// <summary>Relative or lay assistant: by the citizen's consent.</summary>
    [Display(Name = "Pårørende eller bisidder")] Relative,
}
