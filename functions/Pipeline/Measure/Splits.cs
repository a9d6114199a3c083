using System.Globalization;

namespace Pipeline.Measure;

/// <summary>
/// How a row's value is broken down by a column: into the group the row names, or, where a head count has a column for a group («из них
/// женщин»), into that column's own number.
/// </summary>
internal static class Splits
{
    /// <summary>The group of rows that leave the column blank.</summary>
    public const string Unknown = "unknown";

    /// <summary>Columns of a head count that are the total for one group.</summary>
    private static readonly Dictionary<(string Kind, string Field, string Column), (string Group, string Part)[]> Parts = new()
    {
        [("attendance-totals", "total", "sex")] = [("f", "women"), ("m", "men")],
        [("attendance-totals", "total", "young")] = [("yes", "youth")],
    };

    /// <summary>Whether the aggregate's rows say anything about a group, written column=code.</summary>
    public static bool Can(Aggregate aggregate, string group) =>
        Can(aggregate, group.AsSpan(0, group.IndexOf('=')).ToString(), out _, out _);

    /// <summary>The groups of a row with the field that holds the value for each; none where the rows don't have the column.</summary>
    public static IEnumerable<(string Group, Field? Field)> Of(Aggregate aggregate, string column, Row row)
    {
        if (!Can(aggregate, column, out var own, out var parts))
            return [];
        return own is not null
            ? Codes(own.Read(row)).Select(code => ($"{column}={code}", aggregate.Field))
            : parts!.Select(part => ($"{column}={part.Group}", Fields.Find(aggregate.Kind, part.Part)));
    }

    private static bool Can(Aggregate aggregate, string column, out Field? own, out (string Group, string Part)[]? parts)
    {
        own = Fields.Find(aggregate.Kind, column);
        parts = own is null ? Parts.GetValueOrDefault((aggregate.Kind.Name, aggregate.Field?.Name ?? "", column)) : null;
        return own is not null || parts is not null;
    }

    private static IEnumerable<string> Codes(object? value) =>
        value switch
        {
            null => [Unknown],
            bool yes => [yes ? "yes" : "no"],
            IReadOnlyList<string> { Count: 0 } => [Unknown],
            IReadOnlyList<string> codes => codes.Distinct(),
            IFormattable number => [number.ToString(null, CultureInfo.InvariantCulture)],
            _ => [value.ToString()!],
        };
}
