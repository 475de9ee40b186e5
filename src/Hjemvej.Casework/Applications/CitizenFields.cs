namespace Hjemvej.Casework.Applications;

/// <summary>A citizen's particulars as they were, to tell what a change touched. The journal names the fields; the values stay out of it.</summary>
internal sealed class CitizenFields
{
    private readonly (string Field, object? Value)[] _fields;

    private CitizenFields((string Field, object? Value)[] fields) => _fields = fields;

    public static CitizenFields Of(Citizen c) => new(
    [
        ("CPR-nummer", c.Cpr), ("fødselsdato", c.BirthDate), ("navn", c.Name), ("adresse", (c.Address, c.PostalCode, c.City)), ("telefon", c.Phone), ("e-mail", c.Email),
        ("adressebeskyttelse", c.ProtectedAddress), ("fritagelse for Digital Post", c.DigitalPostExempt), ("kommunikation", c.CommunicationNeeds),
    ]);

    /// <summary>The names of the fields that are otherwise now.</summary>
    public IReadOnlyList<string> ChangedIn(Citizen now) =>
        [.. _fields.Zip(Of(now)._fields).Where(pair => !Equals(pair.First.Value, pair.Second.Value)).Select(pair => pair.First.Field)];
}
