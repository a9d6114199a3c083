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
);

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
