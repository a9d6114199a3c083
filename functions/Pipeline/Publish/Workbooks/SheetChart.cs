namespace Pipeline.Publish.Workbooks;

/// <summary>How a chart draws its series.</summary>
public enum ChartKind
{
    /// <summary>Horizontal bars: long names stay readable.</summary>
    Bar,

    /// <summary>Horizontal bars whose parts add up.</summary>
    StackedBar,

    /// <summary>Lines over time.</summary>
    Line,
}

/// <summary>A native chart over cells of the sheet's table.</summary>
/// <param name="Kind">How it draws.</param>
/// <param name="Title">Its title.</param>
/// <param name="Category">The column whose texts name the points.</param>
/// <param name="Series">The columns whose numbers are drawn, each under its heading.</param>
/// <param name="FirstRow">The table's first row drawn, from 0.</param>
/// <param name="RowCount">How many rows are drawn.</param>
public sealed record SheetChart(ChartKind Kind, string Title, int Category, IReadOnlyList<int> Series, int FirstRow, int RowCount)
{
    /// <summary>
    /// Whether each row is a series and the columns are the points, named by their headings: a line for each municipality.
    /// </summary>
    public bool ByRow { get; init; }

    /// <summary>Whether any of the cells drawn holds a number other than 0.</summary>
    internal bool Shows(SheetTable table) =>
        Enumerable.Range(FirstRow, RowCount).Any(row => Series.Any(column => table[row, column].Number is { } number && number != 0));
}
