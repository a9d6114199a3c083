namespace Pipeline;

/// <summary>A column of a <see cref="SheetTemplate"/>.</summary>
/// <param name="Field">Its canonical name: <c>full-name</c>.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Note">What to write there, for the note on the heading.</param>
/// <param name="Example">The example row's cell; empty on sheets without such a row.</param>
/// <param name="Choices">What the drop-down offers; empty for none.</param>
/// <param name="IsRequired">Whether a row is incomplete without it.</param>
/// <param name="Type">What its cells are: numbers, days, or else text as typed.</param>
public sealed record SheetTemplateColumn(
    string Field,
    string Heading,
    string Note,
    string Example,
    IReadOnlyList<string> Choices,
    bool IsRequired,
    ColumnType Type
);

/// <summary>
/// A sheet that a working group or a coordinator can start from, in one language: title, lines to fill in, headings with notes, drop-downs,
/// and for working groups an example row that its first cell calls an example, so that it is never counted.
/// </summary>
/// <param name="Language">Its language.</param>
/// <param name="Title">The text above the headings, and the tab's name.</param>
/// <param name="Lines">What stands under the title: for whom and which year, to be filled in; what the example row is.</param>
/// <param name="Columns">Its columns in order; the first of a working group's holds the row's number.</param>
public sealed record SheetTemplate(Language Language, string Title, IReadOnlyList<string> Lines, IReadOnlyList<SheetTemplateColumn> Columns)
{
    /// <summary>Whether a row shows how to fill it in.</summary>
    public bool HasExample => Columns.Any(column => column.Example.Length > 0);
}
