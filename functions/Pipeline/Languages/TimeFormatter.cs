using Humanizer.Configuration;
using Humanizer.Localisation;
using Humanizer.Localisation.Formatters;

namespace Pipeline.Languages;

/// <summary>
/// Humanizer's words for stretches of time in our three languages. Humanizer.Core has no Russian (its <c>Humanize</c> throws under ru-RU)
/// and Humanizer has no Kyrgyz at all (it prints English under ky-KG).
/// </summary>
public sealed class TimeFormatter(Language language) : IFormatter
{
    /// <summary>Makes Humanizer speak our languages, for the whole process; repeating it changes nothing.</summary>
    public static void Register()
    {
        foreach (var language in LanguageExtensions.All)
            Configurator.Formatters.Register(language.Code(), new TimeFormatter(language));
    }

    /// <inheritdoc/>
    public string DateHumanize_Now() => Say("now");

    /// <inheritdoc/>
    public string DateHumanize_Never() => Say("never");

    /// <inheritdoc/>
    public string TimeSpanHumanize_Zero() => Say("none");

    /// <summary>«3 недели назад», «завтра»; a count of 0 is now, or today for days.</summary>
    public string DateHumanize(TimeUnit timeUnit, Tense timeUnitTense, int unit) =>
        (timeUnit, timeUnitTense, unit) switch
        {
            (TimeUnit.Day, _, 0) => Say("today"),
            (TimeUnit.Day, Tense.Past, 1) => Say("yesterday"),
            (TimeUnit.Day, Tense.Future, 1) => Say("tomorrow"),
            (_, _, 0) => Say("now"),
            (_, Tense.Past, _) => Count($"{KeyOf(timeUnit)}-ago", unit),
            _ => Count($"{KeyOf(timeUnit)}-ahead", unit),
        };

    /// <summary>«3 недели»; numbers always in digits.</summary>
    public string TimeSpanHumanize(TimeUnit timeUnit, int unit, bool toWords = false) => Count(KeyOf(timeUnit), unit);

    /// <summary>Sizes of files are not written in words anywhere.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public string DataUnitHumanize(DataUnit dataUnit, double count, bool toSymbol = true) => throw new NotSupportedException();

    /// <summary>The unit alone, as counted once.</summary>
    public string TimeUnitHumanize(TimeUnit timeUnit) => Count(KeyOf(timeUnit), 1)["1 ".Length..];

    private static string KeyOf(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Millisecond => "millisecond",
            TimeUnit.Second => "second",
            TimeUnit.Minute => "minute",
            TimeUnit.Hour => "hour",
            TimeUnit.Day => "day",
            TimeUnit.Week => "week",
            TimeUnit.Month => "month",
            TimeUnit.Year => "year",
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };

    private string Say(string key) => Texts.Time[key].In(language);

    private string Count(string key, int count) => Texts.Time.Counted(key, count).In(language);
}
