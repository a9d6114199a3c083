using System.Globalization;

namespace Pipeline.Publish.Workbooks;

/// <summary>A column of a table of rows of one type.</summary>
/// <param name="Header">Its heading; a table's headings differ from each other.</param>
/// <param name="Cell">What it shows of a row.</param>
public sealed record SheetColumn<T>(string Header, Func<T, SheetCell> Cell) : SheetColumn(Header);

/// <summary>What is known about a column whatever its rows are.</summary>
/// <param name="Header">Its heading.</param>
public abstract record SheetColumn(string Header)
{
    /// <summary>The widest it may be; longer text flows over several lines. In digits of the default font.</summary>
    public double MostWidth { get; init; } = 36;

    /// <summary>The least width, so that a heading is not broken within words.</summary>
    public double LeastWidth { get; init; } = 8;

    /// <summary>The heading over this one and its neighbours with the same parent; null for none.</summary>
    public string? Group { get; init; }

    /// <summary>How the numbers are made visible besides being written; never the only sign.</summary>
    public Mark Mark { get; init; }

    /// <summary>Whether equal cells under each other are merged into one.</summary>
    public bool MergesEqual { get; init; }

    /// <summary>The columns (by place, both included) whose numbers a small line in this column draws; null for none.</summary>
    public (int First, int Last)? Sparkline { get; init; }

    /// <summary>What people may choose from when they fill the column in; empty for anything.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What to write: a note on the heading, also shown when a cell of the column is chosen; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>What people fill in: numbers and days stay numbers and days, anything else is kept as they type it.</summary>
    public NumberFormat InputFormat { get; init; } = NumberFormat.Text;
}

/// <summary>A way to make the numbers of a column visible.</summary>
public enum Mark
{
    /// <summary>Just the numbers.</summary>
    None,

    /// <summary>A bar behind each, from zero to the greatest.</summary>
    DataBar,

    /// <summary>A bar behind each, from 0% to 100%.</summary>
    ShareBar,

    /// <summary>A colour from the worst (0%) to the best (100%).</summary>
    ShareScale,

    /// <summary>A cross, an exclamation mark or a tick: none, some, all.</summary>
    Icons,
}

/// <summary>A table of a sheet: columns, and rows that answer them.</summary>
public sealed class SheetTable
{
    private readonly Func<int, int, SheetCell> _cell;

    private SheetTable(string name, IReadOnlyList<SheetColumn> columns, int rowCount, string empty, Func<int, int, SheetCell> cell)
    {
        Empty = empty;
        Name = name;
        Columns = WithUnlikeHeaders(columns);
        RowCount = rowCount;
        _cell = cell;
    }

    /// <summary>A table of rows of one type.</summary>
    /// <param name="name">Its name in formulas: English letters, unlike any other in the workbook.</param>
    /// <param name="columns">Its columns; at least one.</param>
    /// <param name="rows">Its rows in order.</param>
    /// <param name="empty">What its first cell says when there are no rows.</param>
    public static SheetTable Of<T>(string name, IReadOnlyList<SheetColumn<T>> columns, IReadOnlyList<T> rows, string empty) =>
        new(name, columns, rows.Count, empty, (row, column) => columns[column].Cell(rows[row]));

    /// <summary>Its name in formulas.</summary>
    public string Name { get; }

    /// <summary>Its columns in order.</summary>
    public IReadOnlyList<SheetColumn> Columns { get; }

    /// <summary>How many rows it has.</summary>
    public int RowCount { get; }

    /// <summary>What its first cell says when there are no rows.</summary>
    public string Empty { get; }

    /// <summary>How many columns stay in sight when the sheet is scrolled sideways.</summary>
    public int FrozenColumns { get; init; } = 1;

    /// <summary>One cell; the row that stands for «no rows» has only its first.</summary>
    public SheetCell this[int row, int column] =>
        RowCount > 0 ? _cell(row, column)
        : column == 0 ? SheetCell.Of(Empty).As(Look.Muted)
        : SheetCell.Blank;

    /// <summary>Excel repairs a table with two columns of one name, and two indicators of a coordinator's may have one.</summary>
    private static List<SheetColumn> WithUnlikeHeaders(IReadOnlyList<SheetColumn> columns)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. columns.Select(column => column with { Header = Unlike(column.Header, taken) })];
    }

    private static string Unlike(string header, HashSet<string> taken)
    {
        var unlike = header;
        for (var copy = 2; !taken.Add(unlike); copy++)
            unlike = string.Create(CultureInfo.InvariantCulture, $"{header} ({copy})");
        return unlike;
    }

    internal bool HasNotes => Columns.Any(column => column.Note is not null);

    internal bool HasGroups => Columns.Any(column => column.Group is not null);

    /// <summary>Merged cells cannot stand in an Excel Table; such a table has a name only.</summary>
    internal bool IsExcelTable => !Columns.Any(column => column.MergesEqual);
}
