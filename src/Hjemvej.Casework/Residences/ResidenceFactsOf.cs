using Hjemvej.Rules.Residences;

namespace Hjemvej.Casework.Residences;

/// <summary>What the registrations of a residence say to the rules.</summary>
public static class ResidenceFactsOf
{
    public static ResidenceFacts ToFacts(this Residence residence)
    {
        var latest = residence.Registrations.MaxBy(r => r.RecordedAt);
        return new(residence.Internal, latest?.RegisteredFrom, latest?.RegisteredTo, latest?.Approved ?? false, residence.Name);
    }
}
