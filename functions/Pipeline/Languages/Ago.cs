using Humanizer.Configuration;
using Humanizer.Localisation;

namespace Pipeline.Languages;

/// <summary>How long ago, as people say it: «сегодня», «вчера», «3 недели назад», «3 жума мурун».</summary>
public static class Ago
{
    private const int DaysInTwoWeeks = 14;
    private const int DaysInTwoMonths = 60;
    private const int DaysInTwoYears = 730;

    static Ago() => TimeFormatter.Register();

    /// <summary>Days up to two weeks, then weeks up to two months, months up to two years, years; whole ones.</summary>
    /// <param name="day">The day in question; a later one than today is told as today.</param>
    /// <param name="today">Today.</param>
    public static LocalText Of(DateOnly day, DateOnly today)
    {
        var (unit, count) = Math.Max(0, today.DayNumber - day.DayNumber) switch
        {
            < DaysInTwoWeeks and var days => (TimeUnit.Day, days),
            < DaysInTwoMonths and var days => (TimeUnit.Week, days / 7),
            < DaysInTwoYears and var days => (TimeUnit.Month, (int)(days / 30.4375)),
            var days => (TimeUnit.Year, (int)(days / 365.25)),
        };
        return new(In(Language.Ru), In(Language.Ky), In(Language.En));

        string In(Language language) => Configurator.Formatters.ResolveForCulture(language.Culture()).DateHumanize(unit, Tense.Past, count);
    }
}
