namespace Hjemvej.Casework.Storage;

/// <summary>A row of one case: its changes are journaled, and refresh the case's worklist.</summary>
public interface IBelongsToCase
{
    Guid CaseId { get; }
}

/// <summary>A row of no single case whose changes are journaled all the same: a residence and what it offers, a meeting of the committee, a citizen.</summary>
public interface IJournaled;

/// <summary>A row that is written once: a correction is another row. The journal's guard refuses to save a change of it.</summary>
public interface IAppendOnly;

/// <summary>A row that two people may edit: a form carries the version it saw, and a mismatch is refused.</summary>
public interface IVersioned
{
    /// <summary>1 when created, raised on every save.</summary>
    int Version { get; set; }
}
