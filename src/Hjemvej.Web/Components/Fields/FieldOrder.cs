using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Hjemvej.Web.Components.Fields;

/// <summary>Where a field stands in its form: fields are declared in the order in which the page shows them. The model state itself sorts by name.</summary>
internal static class FieldOrder
{
    /// <returns>A text that sorts as the fields stand; a key that is no field of the page sorts first.</returns>
    public static string Of(ModelMetadata page, string key)
    {
        var (place, metadata) = (new StringBuilder(), (ModelMetadata?)page);
        foreach (var part in key.Split('.'))
        {
            var name = part.Split('[')[0];
            var at = metadata is null ? -1 : metadata.Properties.ToList().FindIndex(p => p.PropertyName == name);
            place.Append(CultureInfo.InvariantCulture, $"{at + 1:d4}");
            metadata = at < 0 ? null : metadata!.Properties[at];
            if (part.Length > name.Length && int.TryParse(part[(name.Length + 1)..^1], CultureInfo.InvariantCulture, out var index))
            {
                place.Append(CultureInfo.InvariantCulture, $"{index:d4}");
                metadata = metadata?.ElementMetadata;
            }
        }

        return place.ToString();
    }
}
