namespace Hjemvej.Casework.Demo;

/// <summary>The demo municipality's past breaks a rule of the standard in force: that standard is not the one the stories were written for.</summary>
public sealed class DemoNotPlayableException(string standard, string where, Exception inner) : Exception(
    $"The demo municipality is written for Vejen's standard ({DemoMunicipality.WrittenFor}), and its past cannot be played under '{standard}': start with standards/vejen/vejen-107.json, or without the demo's citizens (Hjemvej__Seed=false). It stopped at {where}",
    inner);
