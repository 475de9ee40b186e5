using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Casework.Stays;

/// <summary>Turns a holiday's nights into day trips, one a day, or a day trip back into a holiday of one night. The account stays the same; it must be approved anew.</summary>
public sealed record ConvertHoliday(Guid CaseId, Guid HolidayId, int SeenVersion);

[Source("2.3-3")]
[Assumption("2.3-3", "Når en ferie bliver til dagsture, bliver hvert døgn til en dagstur, og budgettet deles ligeligt mellem dem.",
    Alternatives = "Færre dagsture end døgn, eller et budget for hver dagstur.",
    Effect = "Hvor mange dagsture et døgn giver, og hvordan pengene er delt.")]
public sealed class ConvertHolidayHandler(CaseworkDb db, HolidayDesk desk, HolidayBook book, JournalWriter journal, CivilClock clock)
{
    public async Task<Result<Holiday>> HandleAsync(ConvertHoliday command, CancellationToken ct)
    {
        var opened = await desk.OpenAsync(command.CaseId, command.HolidayId, command.SeenVersion, [HolidayStatus.Planned, HolidayStatus.Approved], ct);
        if (opened.IsRefused)
        {
            return Result<Holiday>.Refused(opened.Refusals);
        }

        var (holiday, stay) = opened.Value;
        if (holiday.Kind is HolidayKind.Purchased)
        {
            return new Refusal("holiday.bought", "Et tilkøb er uden for feriekontoen og kan ikke laves om.", SourceRef.Standard("2.3-4"));
        }

        if (holiday.From < clock.Today)
        {
            return new Refusal("holiday.begun", "Ferien er begyndt og kan ikke laves om.", SourceRef.Standard("2.3-3"));
        }

        var before = holiday.InWords();
        db.Touch(stay);
        if (holiday.Kind is HolidayKind.Holiday)
        {
            SplitIntoDayTrips(holiday);
        }
        else
        {
            (holiday.Kind, holiday.To) = (HolidayKind.Holiday, holiday.From.AddDays(1));
            if (HolidayBook.RefusalsOf(await book.GatesAsync(stay, holiday.Id, holiday.ToFacts(), ct)).ToList() is { Count: > 0 } refusals)
            {
                db.ChangeTracker.Clear();
                return Result<Holiday>.Refused(refusals);
            }
        }

        (holiday.Status, holiday.AcceptedOn) = (HolidayStatus.Planned, null);
        journal.Record(command.CaseId, "HolidayConverted", $"{before} er lavet om til {(holiday.Kind is HolidayKind.Holiday ? "ferie med en overnatning" : "dagsture")} og skal godkendes igen.");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : holiday;
    }

    /// <remarks>The first row is turned and the rest are added, so that the sum of the shares is exactly the budget.</remarks>
    private void SplitIntoDayTrips(Holiday holiday)
    {
        var nights = holiday.To.DayNumber - holiday.From.DayNumber;
        Ore own = holiday.CitizensExpenses.Share(1, nights), wages = holiday.StaffWages.Share(1, nights), costs = holiday.AccompanimentCosts.Share(1, nights);
        for (var night = 1; night < nights; night++)
        {
            db.Holidays.Add(new()
            {
                CaseId = holiday.CaseId,
                StayId = holiday.StayId,
                Kind = HolidayKind.DayTrip,
                From = holiday.From.AddDays(night),
                To = holiday.From.AddDays(night),
                Purpose = holiday.Purpose,
                CitizensExpenses = own,
                StaffWages = wages,
                AccompanimentCosts = costs,
                Status = HolidayStatus.Planned,
            });
            holiday.CitizensExpenses -= own;
            holiday.StaffWages -= wages;
            holiday.AccompanimentCosts -= costs;
        }

        (holiday.Kind, holiday.To) = (HolidayKind.DayTrip, holiday.From);
    }
}
