using System.Globalization;
using Pipeline.Harmonise.Values;

namespace Pipeline.Tests.Harmonise.Values;

/// <summary>Readings as the corpus writes them: a value, «-» for missing, «?» for a question; «!» after a value with a remark.</summary>
internal static class Written
{
    public static string Of<T>(Reading<T> reading, Func<T, string> write) =>
        reading.IsMissing ? "-"
        : reading.IsQuestion ? "?"
        : write(reading.Value) + (reading.Remark is null ? "" : " !");

    public static string Of(Reading<Dates> reading) => Of(reading, Of);

    public static string Of(Dates dates) =>
        (dates.IsDeadline ? "until " : "")
        + (dates.Precision == DatePrecision.Day ? "" : $"{dates.Precision} ".ToLowerInvariant())
        + Days(dates)
        + (dates.TimeStart is { } start ? " " + Of(new Times(start, dates.TimeEnd)) : "");

    public static string Of(Times times) => Of(times.Start) + (times.End is { } end ? "-" + Of(end) : "");

    // 400 «штук» x8x50, about 240, 101%.
    public static string Of(Amount amount) =>
        (amount.Quality == Quality.Exact ? "" : amount.Quality.Code() + " ")
        + amount.Value.ToString(CultureInfo.InvariantCulture)
        + (amount.IsPercent ? "%" : "")
        + (amount.Unit is { } unit ? $" «{unit}»" : "")
        + (amount.Factors.Count > 0 ? " x" + string.Join('x', amount.Factors) : "");

    public static string Of(Step step) =>
        (step.Done ? "yes" : "no")
        + (step.Date is { } date ? " " + Of(date) : "")
        + (step.Reference is { } reference ? " " + reference : "");

    public static string Of(Status status) => status.Code + (status.Date is { } date ? " " + Of(date) : "");

    public static string Of(NameList names) => names.Count is { } count ? $"{count}: {string.Join('|', names.List)}".TrimEnd(' ') : "all";

    public static string Of(Birth birth) =>
        birth.Year is { } year ? $"year {year}"
        : birth.Age is { } age ? $"age {age}"
        : $"group {birth.Group}";

    private static string Days(Dates dates) =>
        dates.Days is { } days ? string.Join(';', days.Select(Of))
        : dates.Start == dates.End ? Of(dates.Start)
        : $"{Of(dates.Start)}..{Of(dates.End)}";

    private static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Of(TimeOnly time) => time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
}
