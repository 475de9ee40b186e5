using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Stays;

/// <summary>What is filled in of a move-in is not lost on the way.</summary>
public sealed class EnrolmentDraftTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_filled_in_is_kept_while_the_order_is_given_and_gone_when_the_citizen_is_enrolled()
    {
        var @case = await app.ArrangeReadyAsync();
        using var hanne = await app.SignInAsync("hanne");
        var path = $"/sager/{@case.Number}/indskrivning";
        var form = await hanne.OpenAsync(path);
        var leave = form.QuerySelector("main button[form=indskriv]")!;
        form.QuerySelector("form#indskriv")!.SetAttribute("action", leave.GetAttribute("formaction")!);

        await hanne.SubmitAsync(form, [("Input.Occupation.Kind", "Education"), ("Input.Occupation.Where", "VUC"), ("Input.Occupation.DaysPerWeek", ""), ("Input.WayOut", "LongTermResidence"), ("Input.WayOutReason", "Varigt behov.")], "form#indskriv");

        Assert.Equal($"/sager/{@case.Number}/bestilling/giv", hanne.At);
        var back = await hanne.OpenAsync(path);
        Assert.Equal("VUC", back.QuerySelector("input[name='Input.Occupation.Where']")!.GetAttribute("value"));
        Assert.True(string.IsNullOrEmpty(back.ValueOf("Input.Occupation.DaysPerWeek")));
        Assert.NotNull(back.QuerySelector("input[name='Input.WayOut'][value=LongTermResidence][checked]"));
        Assert.Equal("Varigt behov.", back.QuerySelector("textarea[name='Input.WayOutReason']")!.TextContent.Trim());
        Assert.True(await app.ReadAsync(db => db.JournalEntries.AnyAsync(e => e.CaseId == @case.Id && e.Event == "EnrolmentDraftSaved", Cancel)));
        await hanne.SubmitAsync(back, [("Input.Occupation.DaysPerWeek", "5")], "form#indskriv", "button[formaction*=Keep]");
        Assert.Equal($"{path}?gemt=kladde", hanne.At);
        Assert.False((await app.EnrolAsync(@case)).IsRefused);
        Assert.False(await app.ReadAsync(db => db.EnrolmentDrafts.AnyAsync(d => d.CaseId == @case.Id, Cancel)));
    }

    [Fact]
    public async Task Two_colleagues_do_not_write_over_each_others_draft()
    {
        var @case = await app.ArrangeReadyAsync();

        Assert.False((await SaveAsync(0, "VUC")).IsRefused);
        Assert.Equal("changed-meanwhile", Assert.Single((await SaveAsync(0, "Værkstedet")).Refusals).Code);
        Assert.False((await SaveAsync(1, "Værkstedet")).IsRefused);

        Task<Result<EnrolmentDraft>> SaveAsync(int seen, string where) => app.HandleAsync<SaveEnrolmentDraftHandler, EnrolmentDraft>(People.Hanne, h => h.HandleAsync(
            new(@case.Id, seen, new(null, [], null, null, null, where, null, null, null, null, null, null, null)), Cancel));
    }
}
