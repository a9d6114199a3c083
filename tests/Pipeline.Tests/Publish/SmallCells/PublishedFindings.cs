namespace Pipeline.Tests.Publish.SmallCells;

/// <summary>What <c>findings.csv</c> tells of people: each row of a list that does not say the sex, with its cell.</summary>
internal static class PublishedFindings
{
    /// <summary>The rows of each spreadsheet that an area's findings are about.</summary>
    public static IEnumerable<PublishedNumber> Of(string path, byte[] content)
    {
        var rows = CsvRows.Read(content);
        return rows.Skip(1)
            .Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))
            .Where(row => row["code"] == "value-missing")
            .GroupBy(row => (Area: row["municipality"], Spreadsheet: row["spreadsheet"]))
            .Where(blank => blank.Key.Area.Length > 0)
            .Select(blank =>
                PublishedNumber.OfBlankSex(
                    path,
                    Area.FromKey(blank.Key.Area),
                    blank.Key.Spreadsheet,
                    [.. blank.Select(row => CellRange.TryParse(row["cell"])!.Value.First.Row + 1)]
                )
            );
    }
}
