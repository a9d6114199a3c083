using CsvHelper;
using Pipeline.Settings;

namespace Pipeline.Gather.Csv;

/// <summary>
/// Reads .csv, .tsv and other text with separated values: one tab, every cell text as typed, since such a file has no types. The
/// separator (; , tab |) is the one that cuts rows most evenly, or what a first line «sep=;» says.
/// </summary>
internal static class CsvFile
{
    // Far beyond a row of full cells: only a quotation mark that is never closed makes a longer one.
    private const int LargestRow = 1 << 21;

    /// <summary>The one tab of a file held in memory.</summary>
    public static List<Grid> Read(byte[] file, string title, PipelineSettings settings)
    {
        var hasUnclosedQuote = false;
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            SkipEmptyLines = false,
            PoolStrings = true,
            MaxRecordSize = LargestRow,
            OnMalformedRecord = record => hasUnclosedQuote |= IsUnclosedQuote(record),
        };
        using var reader = CsvReader.FromText(TextEncoding.Decode(file), options);
        var grid = new GridBuilder("0", Path.GetFileNameWithoutExtension(title), new CellBudget(settings));
        try
        {
            for (var row = 0; reader.Read(); row++)
                ReadRow(reader, row, grid);
        }
        catch (CsvFormatException exception)
        {
            throw new UnreadableException("unclosed-quote", exception);
        }
        return hasUnclosedQuote ? throw new UnreadableException("unclosed-quote") : [grid.Build()];
    }

    private static void ReadRow(CsvReader reader, int row, GridBuilder grid)
    {
        for (var column = 0; column < reader.FieldCount; column++)
        {
            if (!reader.IsEmpty(column))
                grid.Add(row, column, Cell.OfText(reader.GetString(column).ReplaceLineEndings("\n")));
        }
    }

    // A mark inside an unquoted cell (ОсОО "Ромашка") is a letter like any other. Letters after a closing mark in a row of several
    // lines tell that the mark before was never closed, and this one opens a cell some rows further on.
    private static bool IsUnclosedQuote(CsvMalformedRecord record) =>
        record.Reason == CsvMalformedReason.UnterminatedQuote
        || (record.Reason == CsvMalformedReason.TextAfterClosingQuote && record.RawRecord.Contains('\n', StringComparison.Ordinal));
}
