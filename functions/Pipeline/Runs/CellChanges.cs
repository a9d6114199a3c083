namespace Pipeline.Runs;

/// <summary>
/// What changed between two reads of a spreadsheet, cell by cell. Rows that say the same are the same wherever they stand, so that inserted
/// and moved rows change nothing; of the others, those most alike are taken for the same row edited.
/// </summary>
public static class CellChanges
{
    /// <summary>How many changes a spreadsheet's manifest keeps: enough for weeks of edits, and within one entity.</summary>
    private const int MostKept = 60;

    /// <summary>Beyond this a table was written anew, and no row of it is another one edited.</summary>
    private const int MostCompared = 200;

    /// <summary>Longer texts are cut: a reader needs to recognise the cell, not to restore it.</summary>
    private const int LongestText = 60;

    /// <summary>The changes of a new read before those kept from earlier reads, newest first.</summary>
    /// <param name="kept">What is kept already.</param>
    /// <param name="before">The records in use so far.</param>
    /// <param name="after">The records of the new read.</param>
    /// <param name="at">The new read, UTC.</param>
    public static IReadOnlyList<CellChange> Since(
        IReadOnlyList<CellChange> kept,
        IReadOnlyList<Record> before,
        IReadOnlyList<Record> after,
        DateTimeOffset at
    ) => [.. Between(before, after, at).Concat(kept).Take(MostKept)];

    /// <summary>What changed, in the order of the new rows; then the rows that are gone.</summary>
    public static IEnumerable<CellChange> Between(IReadOnlyList<Record> before, IReadOnlyList<Record> after, DateTimeOffset at)
    {
        var old = before.ToLookup(TableOf);
        var now = after.ToLookup(TableOf);
        return old.Select(table => table.Key)
            .Union(now.Select(table => table.Key))
            .SelectMany(table => OfTable([.. old[table]], [.. now[table]], at));
    }

    private static (string, string) TableOf(Record record) => (record.Source.TabId, record.Kind.Name);

    private static IEnumerable<CellChange> OfTable(List<Record> before, List<Record> after, DateTimeOffset at)
    {
        var (gone, come) = (Without(before, after), Without(after, before));
        if (gone.Count <= MostCompared && come.Count <= MostCompared)
        {
            foreach (var record in come.ToList())
            {
                if (gone.MaxBy(other => Likeness(record, other)) is not { } edited || Likeness(record, edited) * 2 < Width(record))
                    continue;
                gone.Remove(edited);
                come.Remove(record);
                foreach (var change in Edits(edited, record, at))
                    yield return change;
            }
        }
        foreach (var record in come)
            yield return Of(record, RowChange.Added, at);
        foreach (var record in gone)
            yield return Of(record, RowChange.Removed, at);
    }

    // Rows beyond those that say the same in the other read: the second of two equal rows counts.
    private static List<Record> Without(List<Record> records, List<Record> others)
    {
        var same = others.CountBy(Saying).ToDictionary(StringComparer.Ordinal);
        return records.FindAll(record => (same[Saying(record)] = same.GetValueOrDefault(Saying(record)) - 1) < 0);
    }

    private static string Saying(Record record) =>
        string.Join('\u001f', record.Kind.Columns.Select(column => record.Shown(column.Name)).Prepend(record.Area.Key));

    private static int Likeness(Record left, Record right) =>
        left.Area != right.Area
            ? -1
            : left.Kind.Columns.Count(column => left.Shown(column.Name) is { } shown && shown == right.Shown(column.Name));

    private static int Width(Record record) => record.Kind.Columns.Count(column => record[column.Name] is not null);

    private static IEnumerable<CellChange> Edits(Record before, Record after, DateTimeOffset at) =>
        after
            .Kind.Columns.Where(column => before.Shown(column.Name) != after.Shown(column.Name))
            .Select(column =>
                Of(after, RowChange.Changed, at) with
                {
                    Cell = CellOf(after, before, column.Name)?.ToString(),
                    Before = IsQuoted(before, column) ? Cut(before.Shown(column.Name)) : null,
                    After = IsQuoted(after, column) ? Cut(after.Shown(column.Name)) : null,
                }
            )
            .DistinctBy(change => change.Cell);

    private static bool IsQuoted(Record record, Column column) => !column.IsPersonal && !record.CountsPart(column.Name);

    // A cell that was emptied has no place of its own any more: it is in the column where its value stood.
    private static CellAddress? CellOf(Record after, Record before, string column) =>
        after.Origins.TryGetValue(column, out var now) ? now.Cell
        : before.Origins.TryGetValue(column, out var old) ? new CellAddress(after.Source.Row - 1, old.Cell.Column)
        : null;

    private static CellChange Of(Record record, RowChange change, DateTimeOffset at) =>
        new(at, record.Source.TabId, record.Source.TabName, record.Kind.Name, record.Source.Row, change);

    private static string? Cut(string? text) => text is { Length: > LongestText } ? text[..(LongestText - 1)] + "…" : text;
}
