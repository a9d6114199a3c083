namespace Pipeline.Tests.Publish.SmallCells;

/// <summary>A number that some file says about a figure; <paramref name="What"/> is the figure itself, its missing inputs, how many rows it rests on, or which.</summary>
internal sealed record PublishedNumber(string File, string What, Area Area, string Indicator, Period Period, string Group, double Number)
{
    /// <summary>The rows by spreadsheet, where it lists them.</summary>
    public IReadOnlyList<(string Spreadsheet, int Row)> Rows { get; init; } = [];

    /// <summary>What findings tell of rows that should say the sex.</summary>
    public static PublishedNumber OfBlankSex(string file, Area area, string spreadsheet, IReadOnlyList<int> rows) =>
        new(file, "rows", area, "participants", Period.SinceStart(DateOnly.MaxValue), "sex=unknown", rows.Count)
        {
            Rows = [.. rows.Select(row => (spreadsheet, row))],
        };
}
