using System.Text.RegularExpressions;

namespace Pipeline.Harmonise.Values;

/// <summary>How many days or times a cell says beside the days themselves: «22.09–24.09 (3 дня)», «дважды: 5 и 19 октября».</summary>
internal static partial class CountedDays
{
    private const string Counted =
        @"(?:(?<count>дважды|трижды|twice)|(?<count>[0-9]{1,2}|два|три|эки|үч|уч|two|three)[\s-]*(?:дня|дней|день|дн\.?|күн|кун|күндүк|раза?|жолу|этапа|этап|days?|times))";

    private static readonly Dictionary<string, int> Twice = new(StringComparer.OrdinalIgnoreCase)
    {
        ["дважды"] = 2,
        ["трижды"] = 3,
        ["twice"] = 2,
        ["два"] = 2,
        ["три"] = 3,
        ["эки"] = 2,
        ["үч"] = 3,
        ["уч"] = 3,
        ["two"] = 2,
        ["three"] = 3,
    };

    /// <summary>The days, read without the count; null where a text has none, or where it does not agree with them.</summary>
    public static Reading<Dates>? In(string text, Func<string, Reading<Dates>> read)
    {
        var match = Before().Match(text) is { Success: true } before ? before : Behind().Match(text);
        if (!match.Success)
            return null;
        var said = match.Groups["count"].Value;
        var count = Twice.TryGetValue(said, out var word) ? word : int.Parse(said, System.Globalization.CultureInfo.InvariantCulture);
        var days = read(match.Groups["days"].Value);
        return days is { HasValue: true, Value: { Precision: DatePrecision.Day } dates } && Count(dates) == count
            ? days
            : (Reading<Dates>?)null;
    }

    private static int Count(Dates dates) => dates.Days?.Count ?? dates.End.DayNumber - dates.Start.DayNumber + 1;

    [GeneratedRegex(
        @"^\s*" + Counted + @"\s*[:–-]?\s+(?<days>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Before();

    [GeneratedRegex(
        @"^(?<days>.*\S)\s*[(,]\s*" + Counted + @"\s*\)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Behind();
}
