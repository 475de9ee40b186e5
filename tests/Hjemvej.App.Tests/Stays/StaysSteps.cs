using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Payments;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Stays;

/// <summary>Steps of the stay: a case that is ready to move in, and the fields a person would fill in.</summary>
public static class StaysSteps
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Everything but the move-in itself: a grant sent, a place said yes to at a registered residence, and the payment told.</summary>
    public static async Task<Case> ArrangeReadyAsync(this HjemvejFactory app, bool atInternal = true, string name = "Andreas Bech", bool registered = true, bool told = true)
    {
        var @case = await app.RegisterAsync(name: name);
        await app.ArrangeGrantAsync(@case);
        var match = await app.ArrangeMatchAsync(@case, atInternal);
        if (registered)
        {
            await app.ArrangeAsync(@case, db => Task.FromResult(db.Registrations.Add(new()
            {
                ResidenceId = match.ResidenceId,
                RegisteredFrom = new(2020, 1, 1),
                Approved = true,
                SupervisedBy = "Socialtilsyn Syd",
                VerifiedOn = app.Today,
                VerifiedBy = "Hanne Holm",
                RecordedAt = app.Time.GetUtcNow().UtcDateTime,
            })));
        }

        await app.ArrangePaymentAsync(@case, told ? app.Today : null);
        return @case;
    }

    /// <summary>A payment of 3.500 kr. a month, told on a day or not yet.</summary>
    public static Task<PaymentCalculation> ArrangePaymentAsync(this HjemvejFactory app, Case @case, DateOnly? told) => app.ArrangeAsync(@case, db =>
        Task.FromResult(db.PaymentCalculations.Add(new()
        {
            CaseId = @case.Id,
            AppliesFrom = app.Today,
            CalculatedOn = app.Today,
            CalculatedAt = app.Time.GetUtcNow().UtcDateTime,
            CalculatedBy = "Lone Friis",
            Lodging = Ore.Kroner(2_000),
            Board = Ore.Kroner(1_500),
            Total = Ore.Kroner(3_500),
            Left = Ore.FromKroner(3_030.50m),
            DisposableAmount = Ore.FromKroner(3_030.50m),
            Working = """{"steps":[],"sources":[]}""",
            CommunicatedOn = told,
            Channel = told is null ? null : Channel.DigitalPost,
        }).Entity));

    /// <summary>Staff of a residence by its name.</summary>
    public static async Task<Actor> ResidenceStaffAsync(this HjemvejFactory app, bool atInternal)
    {
        var name = atInternal ? "Bostedet Nord" : "Opholdsstedet Åbrinken";
        var id = await app.ReadAsync(db => db.Residences.Where(r => r.Name == name).Select(r => r.Id).SingleAsync(Cancel));
        return atInternal ? new("peter", "Peter Skov", Role.ResidenceStaff, id) : new("amina", "Amina Yilmaz", Role.ResidenceStaff, id);
    }

    /// <summary>The move-in as its form posts it, full time and with the citizen taking part in the cleaning.</summary>
    public static async Task<EnrolCitizen> MoveInAsync(this HjemvejFactory app, Case @case, DateOnly? on = null) => new(
        @case.Id,
        await app.ReadAsync(db => db.Matches.Where(m => m.CaseId == @case.Id).OrderByDescending(m => m.AnsweredOn).Select(m => m.Version).FirstOrDefaultAsync(Cancel)),
        on ?? app.Today,
        [Casework.Decisions.StayPurpose.Development],
        Casework.Decisions.WayOut.OwnHomeWithSupport,
        new(OccupationKind.Education, "VUC", 5, true, null, null, null),
        CleaningKind.Participates,
        null);

    /// <summary>Hanne enrols the citizen.</summary>
    public static async Task<Result<Stay>> EnrolAsync(this HjemvejFactory app, Case @case, Func<EnrolCitizen, EnrolCitizen>? but = null, Actor? by = null)
    {
        var command = await app.MoveInAsync(@case);
        return await app.HandleAsync<EnrolCitizenHandler, Stay>(by ?? People.Hanne, h => h.HandleAsync(but?.Invoke(command) ?? command, Cancel));
    }

    /// <summary>A citizen who moved in today through the use case.</summary>
    public static async Task<(Case Case, Stay Stay)> ResidentAsync(this HjemvejFactory app, bool atInternal = true, string name = "Andreas Bech")
    {
        var @case = await app.ArrangeReadyAsync(atInternal, name);
        return (@case, (await app.EnrolAsync(@case)).Value);
    }

    /// <summary>The text of an error summary, or nothing.</summary>
    public static string ErrorsOf(this AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector(".form-errors")?.TextContent ?? "";
}
