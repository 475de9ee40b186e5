using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Residences;

/// <summary>Changes what is written of a residence.</summary>
/// <param name="SeenVersion">The residence's version that the form was opened with.</param>
public sealed record CorrectResidence(Guid ResidenceId, int SeenVersion, ResidenceContent Content);

public sealed class CorrectResidenceHandler(CaseworkDb db, JournalWriter journal, Actor actor)
{
    public async Task<Result<Residence>> HandleAsync(CorrectResidence command, CancellationToken ct)
    {
        var found = await db.ResidenceAsync(actor, command.ResidenceId, ct);
        if (found.IsRefused)
        {
            return found;
        }

        if (command.Content.Faults().ToList() is { Count: > 0 } faults)
        {
            return Result<Residence>.Refused(faults);
        }

        var residence = found.Value;
        db.Expect(residence, command.SeenVersion);
        command.Content.WriteTo(residence);
        journal.RecordGeneral("ResidenceCorrected", $"Oplysningerne om {residence.Name} er rettet.");
        return await db.SaveResidenceAsync(RegisterResidenceHandler.NameTaken, ct) is { } late ? late : residence;
    }
}
