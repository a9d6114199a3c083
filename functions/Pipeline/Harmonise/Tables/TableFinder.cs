using Pipeline.Harmonise.Headers;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Finds the tables on a tab: below titles and captions, one after another, with blank rows, section rows and notes
/// between. Looks at each row once, and twice only where a table may begin.
/// </summary>
internal sealed class TableFinder(HeaderMatcher matcher, HeaderReader headers, Evidence evidence)
{
    // Above a table stand a few lines; a longer text is an article.
    private const int MostLinesAbove = 30;

    // Rows looked at closely on one tab.
    private const int MostTries = 300;

    /// <summary>The tables from the top, with the lines above each.</summary>
    public IReadOnlyList<FoundTable> Find(GridLines lines)
    {
        var tables = new List<FoundTable>();
        var tries = new Tries();
        var above = new List<CellAddress>();
        for (var row = 0; row < lines.Count; )
        {
            if (lines.FirstFilled(row) is not { } first)
            {
                row++;
            }
            else if (
                (lines.Filled(row, 2) > 1 || IsParent(lines, first))
                && MayTry(lines, row, tries)
                && ReadHeader(lines, row, above) is { } header
            )
            {
                var table = Extend(lines, row, header, above, tries);
                // What the first says of its sums holds for those below it too.
                var said = above.Concat(tables is [var top, ..] ? top.Above : []).Select(lines.Line);
                tables.Add(table with { Header = UnitRows.WithUnitAbove(table.Header, said) });
                above = [.. LinesBetween(lines, table.DataEnd, table.NotesEnd)];
                row = table.NotesEnd;
            }
            else
            {
                above.Add(first);
                row++;
            }
        }
        return tables;
    }

    // One heading merged over some of the columns below it: «Какие проблемы важны?» over «Вода | Дороги».
    private static bool IsParent(GridLines lines, CellAddress first) =>
        first.Column > 0
        && lines.Width(first) > 1
        && lines.Filled(first.Row, 2) == 1
        && first.Row + 1 < lines.Count
        && lines.Filled(first.Row + 1) > lines.Width(first);

    /// <summary>Of a tab without tables, the row that is likest a heading row and the kind it is likest; null if none is.</summary>
    public (TableKind Kind, int Row)? Nearest(GridLines lines)
    {
        for (var row = 0; row < Math.Min(lines.Count, MostLinesAbove); row++)
        {
            if (lines.Filled(row, 2) > 1 && headers.Nearest(lines, row) is { } kind)
                return (kind, row);
        }
        return null;
    }

    // Misspelt headings take a closer look; on a tab of thousands of loose rows only well-spelt ones get it in the end.
    private bool MayTry(GridLines lines, int row, Tries tries) => ++tries.Count <= MostTries || headers.MayBegin(lines, row);

    private (HeaderReading Reading, int Rows)? ReadHeader(GridLines lines, int row, List<CellAddress> above)
    {
        var texts = above.TakeLast(MostLinesAbove).Select(lines.Line).ToList();
        return headers.Read(lines, row, new CaptionHints(matcher, lines.Grid, texts));
    }

    private FoundTable Extend(GridLines lines, int headerRow, (HeaderReading Reading, int Rows) found, List<CellAddress> above, Tries tries)
    {
        var (header, headerRows) = found;
        var dataStart = headerRow + headerRows;
        var dataEnd = dataStart;
        var isFresh = false;
        var row = dataStart;
        for (; row < lines.Count; row++)
        {
            var filled = lines.Filled(row, 3);
            // After a page break the headings stand again.
            if (filled > 1 && (!isFresh || IsPageBreak(lines, row)) && HeadingRows.IsRepeated(lines, row, headerRow, headerRows))
                continue;
            if (
                filled > 1
                && (isFresh ? MayTry(lines, row, tries) : headers.MayBegin(lines, row))
                && ReadHeader(lines, row, Captions(lines, dataEnd, row)) is not null
            )
                break;
            // After a gap or a lone line the next table may begin, with misspelt headings too.
            isFresh = filled < 2;
            if (IsData(lines, row, filled, header, dataEnd))
                dataEnd = row + 1;
        }
        if (row < lines.Count)
            dataEnd = WithoutCaptions(lines, header, dataStart, dataEnd, row);
        return new(header, headerRow, dataStart, dataEnd, row, above);
    }

    // «страница 2» just above.
    private static bool IsPageBreak(GridLines lines, int row) =>
        lines.FirstFilled(row - 1) is { } above && FooterRow.IsPage(lines.Grid[above].Shown);

    // Lone lines just above the next table's headings, which could be no values of this one: «г. Кара-Балта».
    private int WithoutCaptions(GridLines lines, HeaderReading header, int dataStart, int dataEnd, int next)
    {
        var row = next;
        while (row > dataStart && (lines.IsBlank(row - 1) || IsCaption(lines, row - 1, header)))
            row--;
        return Math.Min(dataEnd, row);
    }

    private bool IsCaption(GridLines lines, int row, HeaderReading header)
    {
        if (lines.Filled(row, 2) > 1 || header.Bindings.Count < 2)
            return false;
        var first = lines.FirstFilled(row)!.Value;
        return lines.Width(first) > 1
            || matcher.MatchCaption(lines.Grid[first].Shown).Count > 0
            || header.Bindings.FirstOrDefault(binding => binding.Column == first.Column) is not { } binding
            || evidence.IsForeign(binding.Field.Type, lines.Grid[first]);
    }

    // A lone cell is data where it directly follows data and is no note; a note after a gap is not.
    private static bool IsData(GridLines lines, int row, int filled, HeaderReading header, int dataEnd)
    {
        if (filled == 0 || NoteReader.IsNote(lines, row) || FooterRow.Is(lines, row))
            return false;
        if (filled > 1 || header.Bindings.Count == 1)
            return true;
        var first = lines.FirstFilled(row)!.Value;
        return row == dataEnd && lines.Width(first) == 1 && header.Bindings.Any(binding => binding.Column == first.Column);
    }

    private static List<CellAddress> Captions(GridLines lines, int from, int to) =>
        [.. LinesBetween(lines, Math.Max(from, to - (2 * MostLinesAbove)), to).TakeLast(MostLinesAbove)];

    private static IEnumerable<CellAddress> LinesBetween(GridLines lines, int from, int to)
    {
        for (var row = from; row < to; row++)
        {
            if (lines.FirstFilled(row) is { } first)
                yield return first;
        }
    }

    private sealed class Tries
    {
        public int Count { get; set; }
    }
}
