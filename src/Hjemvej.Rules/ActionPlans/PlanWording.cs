using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.ActionPlans;

/// <summary>How the plan is worded, given the approach (faglig tilgang): what the writer is asked under each heading.</summary>
/// <param name="Lead">The approach in a sentence, first in the plan.</param>
/// <param name="Wishes">What is asked about the citizen's wishes.</param>
/// <param name="Purpose">What is asked about the purpose.</param>
/// <param name="Effort">What is asked about the effort.</param>
/// <param name="Goal">What is asked about a goal.</param>
[Source("2-1")]
public sealed record PlanWording(string Lead, string Wishes, string Purpose, string Effort, string Goal)
{
    /// <param name="approach">Null while the assessment has not set it.</param>
    public static PlanWording Of(CareApproach? approach) => approach switch
    {
        CareApproach.Habilitation => new(
            "Planen er habiliterende: Borgeren bygger færdigheder op trin for trin, med faste rutiner og tydelig støtte.",
            "Hvad vil borgeren gerne lære og kunne selv? Brug borgerens egne ord.",
            "Hvilke færdigheder skal bygges op, og hvilken hverdag skal de føre til?",
            "Hvilken oplæring, struktur og støtte skal der til, og hvem giver den?",
            "Skriv, hvad borgeren lærer at kunne, så det kan øves i små trin."),
        CareApproach.Recovery => new(
            "Planen er recovery-orienteret: Borgerens egne håb, drømme og tempo bestemmer retningen, og støtten følger med.",
            "Hvilke håb og drømme har borgeren? Brug borgerens egne ord.",
            "Hvilket liv ønsker borgeren, og hvordan skal opholdet hjælpe på vej?",
            "Hvilken støtte har borgeren selv peget på, og hvad virker i gode og svære perioder?",
            "Skriv det, som borgeren selv vil opnå, så det kan nås i eget tempo."),
        CareApproach.Rehabilitation => new(
            "Planen er rehabiliterende: Borgeren genvinder tabte evner så langt, som det kan lade sig gøre.",
            "Hvad vil borgeren gerne kunne igen? Brug borgerens egne ord.",
            "Hvilke evner skal genvindes, og hvad skal de bruges til?",
            "Hvilken træning og støtte skal der til, og hvem giver den?",
            "Skriv, hvad borgeren skal kunne igen, så det kan trænes."),
        null => new(
            "Den faglige tilgang er ikke valgt i udredningen endnu. Vælg den, så planen kan følge den.",
            "Hvad ønsker borgeren? Brug borgerens egne ord.",
            "Hvad skal opholdet føre til?",
            "Hvilken indsats skal der til, og hvem giver den?",
            "Skriv målet, så alle kan se, når det er nået."),
        _ => throw new ArgumentOutOfRangeException(nameof(approach), approach, null),
    };
}
