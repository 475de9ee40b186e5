namespace Hjemvej.Web.Access;

/// <summary>Is this the demo municipality, where anyone may sign in as a persona?</summary>
internal sealed record DemoMode(bool On)
{
    public static DemoMode From(IConfiguration configuration) => new(configuration.GetValue("Hjemvej:Demo", false));
}
