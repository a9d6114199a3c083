using System.Globalization;
using CsvHelper;

namespace Pipeline.Publish.Data;

/// <summary>How a value is written in a CSV field: invariant, the same on every machine; a missing value is an empty field.</summary>
internal static class CsvFields
{
    /// <summary>Writes a value of any <see cref="ColumnType"/>.</summary>
    public static void WriteValue(this CsvWriter csv, object? value)
    {
        switch (value)
        {
            case null or Quality.None:
                csv.WriteField("");
                break;
            case double number:
                csv.WriteNumber(number);
                break;
            case int count:
                csv.WriteField(count, default, CultureInfo.InvariantCulture);
                break;
            default:
                csv.WriteField(TextOf(value));
                break;
        }
    }

    private static void WriteNumber(this CsvWriter csv, double number)
    {
        if (Figures.Exact(number) is { } exact)
            csv.WriteField(exact, default, CultureInfo.InvariantCulture);
        else
            csv.WriteField(number, default, CultureInfo.InvariantCulture);
    }

    private static string TextOf(object value) =>
        value switch
        {
            string text => SafeText.Of(text),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime at => at.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            bool flag => flag ? "yes" : "no",
            Quality quality => quality.Code(),
            IReadOnlyList<DateOnly> days => string.Join(';', days.Select(day => TextOf(day))),
            IReadOnlyList<string> texts => SafeText.Of(string.Join(" | ", texts)),
            _ => throw new ArgumentException($"A {value.GetType().Name} has no form in CSV.", nameof(value)),
        };
}
