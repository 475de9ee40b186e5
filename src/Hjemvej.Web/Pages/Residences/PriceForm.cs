using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Residences;
using Hjemvej.Rules.Amounts;

namespace Hjemvej.Web.Pages.Residences;

/// <summary>The fields of a price, the same for a new residence's first and for the next ones. Amounts in kroner per month.</summary>
internal sealed class PriceForm
{
    [Required(ErrorMessage = "Skriv den første dag, prisen gælder.")]
    public DateOnly? From { get; set; }

    [Required(ErrorMessage = "Skriv prisen for logi.")]
    public Ore? Lodging { get; set; }

    [Required(ErrorMessage = "Skriv prisen for kost.")]
    public Ore? Board { get; set; }

    /// <summary>Asked only of a price that is far from the one before.</summary>
    public bool Sure { get; set; }

    public PriceContent ToContent() => new(From!.Value, Lodging!.Value, Board!.Value);
}
