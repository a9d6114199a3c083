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

    private static string Days(Dates dates) =>
        dates.Days is { } days ? string.Join(';', days.Select(Of))
        : dates.Start == dates.End ? Of(dates.Start)
        : $"{Of(dates.Start)}..{Of(dates.End)}";

    private static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Of(TimeOnly time) => time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
}
