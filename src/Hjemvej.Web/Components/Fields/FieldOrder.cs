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
            var fields = metadata is null ? [] : InOrder(metadata);
            var at = fields.FindIndex(p => p.PropertyName == name);
            place.Append(CultureInfo.InvariantCulture, $"{at + 1:d4}");
            metadata = at < 0 ? null : fields[at];
            if (part.Length > name.Length && int.TryParse(part[(name.Length + 1)..^1], CultureInfo.InvariantCulture, out var index))
            {
                place.Append(CultureInfo.InvariantCulture, $"{index:d4}");
                metadata = metadata?.ElementMetadata;
            }
        }

        return place.ToString();
    }

    /// <summary>What a form shares with others stands first in it.</summary>
    private static List<ModelMetadata> InOrder(ModelMetadata form) =>
        [.. form.Properties.OrderBy(p => Depth(form.ModelType.GetProperty(p.PropertyName!)?.DeclaringType))];

    private static int Depth(Type? type) => type is null ? 0 : 1 + Depth(type.BaseType);
}
