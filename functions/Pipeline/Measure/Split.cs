using System.Globalization;

namespace Pipeline.Measure;

/// <summary>
/// How rows are broken down by a column: into the group the row names, or, where a head count has a column for a group («из них
/// женщин»), into that column's own number.
/// </summary>
/// <param name="Column">The column.</param>
/// <param name="Own">The field that names a row's group; null where the columns of <paramref name="Parts"/> hold the groups' numbers.</param>
/// <param name="Parts">Groups that have a column of their own.</param>
internal sealed record Split(string Column, Field? Own, IReadOnlyList<(string Group, Field Field)> Parts)
{
    /// <summary>The group of rows that leave the column blank.</summary>
    public const string Unknown = "unknown";

    /// <summary>Columns of a head count that are the total for one group.</summary>
    private static readonly Dictionary<(string Kind, string Field, string Column), (string Group, string Part)[]> PartColumns = new()
    {
        [("attendance-totals", "total", "sex")] = [("f", "women"), ("m", "men")],
        [("attendance-totals", "total", "young")] = [("yes", "youth")],
    };

    /// <summary>The way to break an aggregate of a field down by a column; null where its rows say nothing about it.</summary>
    public static Split? Find(RecordKind kind, Field? field, string column)
    {
        if (Fields.Find(kind, column) is { } own)
            return new(column, own, []);
        return PartColumns.GetValueOrDefault((kind.Name, field?.Name ?? "", column)) is { } parts
            ? new(column, null, [.. parts.Select(part => (Named(column, part.Group), Fields.Find(kind, part.Part)!))])
            : null;
    }

    /// <summary>The groups of a row by its own field, written column=code.</summary>
    public IReadOnlyList<string> GroupsOf(Row row) =>
        Own!.Read(row) switch
        {
            null => [Named(Column, Unknown)],
            bool yes => [Named(Column, yes ? "yes" : "no")],
            IReadOnlyList<string> { Count: 0 } => [Named(Column, Unknown)],
            IReadOnlyList<string> codes => [.. codes.Distinct(StringComparer.Ordinal).Select(code => Named(Column, code))],
            IFormattable number => [Named(Column, number.ToString(null, CultureInfo.InvariantCulture))],
            var text => [Named(Column, text.ToString()!)],
        };

    private static string Named(string column, string code) => $"{column}={code}";
}
