namespace Pipeline;

/// <summary>A table that was recognised on a tab.</summary>
/// <param name="Kind">The record kind's name.</param>
/// <param name="TabId">The tab's stable id.</param>
/// <param name="TabName">The tab's name.</param>
/// <param name="Cells">Header and data rows.</param>
/// <param name="Headings">The column's heading as written, by canonical field name.</param>
/// <param name="Rows">How many records it gave.</param>
public sealed record HarmonisedTable(
    string Kind,
    string TabId,
    string TabName,
    CellRange Cells,
    IReadOnlyDictionary<string, TableHeading> Headings,
    int Rows
)
{
    /// <summary>
    /// When the store first held a row of this table, UTC; null while it has none. Carried from read to read by tab and kind
    /// (<see cref="WithFilledSince"/>), so that timeliness can be told.
    /// </summary>
    public DateTimeOffset? FilledSince { get; init; }

    /// <summary>The tables of a new read, each with the moment it was first filled: the earlier read's, or now.</summary>
    public static IReadOnlyList<HarmonisedTable> WithFilledSince(
        IReadOnlyList<HarmonisedTable> previous,
        IReadOnlyList<HarmonisedTable> current,
        DateTimeOffset now
    )
    {
        var known = previous
            .Where(table => table.FilledSince is not null)
            .GroupBy(table => (table.Kind, table.TabId))
            .ToDictionary(tables => tables.Key, tables => tables.Min(table => table.FilledSince));
        return
        [
            .. current.Select(table =>
                table with
                {
                    FilledSince = table.Rows == 0 ? null : known.GetValueOrDefault((table.Kind, table.TabId), now),
                }
            ),
        ];
    }
}

/// <summary>A column's heading as written and where it stands.</summary>
public sealed record TableHeading(int Column, string Text);

/// <summary>What reading a spreadsheet gave.</summary>
/// <param name="Records">Typed rows.</param>
/// <param name="Findings">What could not be read.</param>
/// <param name="Tables">The tables recognised, kept with the manifest so that a later read can tell a renamed column.</param>
public sealed record HarmonisedSpreadsheet(
    IReadOnlyList<Record> Records,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<HarmonisedTable> Tables
);
