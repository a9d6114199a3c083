namespace Pipeline.Publish.Workbooks;

/// <summary>A workbook as it is to be written. Sheets are asked for their cells while they are written, never held whole.</summary>
/// <param name="Title">The document's title, for its properties.</param>
/// <param name="Author">Who made it, for its properties.</param>
/// <param name="Created">The moment its properties show.</param>
/// <param name="Language">The language it is in.</param>
/// <param name="Sheets">Its sheets in order; the first is open.</param>
public sealed record Workbook(string Title, string Author, DateTimeOffset Created, Language Language, IReadOnlyList<Sheet> Sheets)
{
    /// <summary>What follows a text that was cut to a cell's limit.</summary>
    public string CutNote { get; init; } = "…";

    /// <summary>«Page 1 of 3» in the footer: {0} is the page, {1} how many there are.</summary>
    public string PageOf { get; init; } = "{0} / {1}";
}

/// <summary>One sheet: a title, lines under it, one table, and what is drawn beside it.</summary>
/// <param name="Name">Its tab's name.</param>
/// <param name="Title">Its title, above the table.</param>
/// <param name="Table">Its table.</param>
public sealed record Sheet(string Name, string Title, SheetTable Table)
{
    /// <summary>Lines under the title.</summary>
    public IReadOnlyList<SheetCell> Captions { get; init; } = [];

    /// <summary>Charts, one under the other beside or under the table; one that would show nothing but zeros is left out.</summary>
    public IReadOnlyList<SheetChart> Charts
    {
        get;
        init => field = [.. value.Where(chart => chart.Shows(Table))];
    } = [];

    /// <summary>Whether headings cannot be changed and only <see cref="Look.Input"/> cells take text.</summary>
    public bool Protected { get; init; }

    /// <summary>Empty rows kept for people to fill in, below the table's rows.</summary>
    public int InputRows { get; init; }

    /// <summary>The row of the table's headings, from 0: after the title, the captions, an empty row and the parents' row.</summary>
    internal int HeaderRow => 2 + Captions.Count + (Table.HasGroups ? 1 : 0);

    /// <summary>The last row of the table, from 0.</summary>
    internal int LastRow => HeaderRow + Math.Max(1, Table.RowCount) + InputRows;
}
