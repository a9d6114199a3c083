using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;
using Pipeline.Languages;

namespace Pipeline.Harmonise.Rows;

/// <summary>
/// Tells legends of colours: «зелёный – провели», «кызыл – жокко чыгарылды». Colours are not read, so what they say must be said in
/// words too.
/// </summary>
internal static class ColourLegends
{
    private const int MostCells = 3;
    private const int LongestLine = 80;
    private const int Fewest = 2;

    private static readonly Vocabulary Colours = Vocabulary.Load("colours");

    /// <summary>Tells it of a tab that has one; false where it has none.</summary>
    public static bool Report(FindingSink findings, Area area, GridLines lines)
    {
        var entries = Enumerable.Range(0, lines.Count).Where(row => Entry(lines, row) is not null).Take(Fewest).ToList();
        if (entries.Count < Fewest)
            return false;
        var message = Texts.Harmonise["colours-unread", Entry(lines, entries[0])!];
        var at = CellRange.Of(lines.FirstFilled(entries[0])!.Value);
        findings.Report(FindingCodes.ColoursUnread, Severity.Warning, lines.Grid, at, area, message, "colours");
        return true;
    }

    // A colour and how something stands, and no more; «Кызыл-Кыя | өттү» is a town.
    private static string? Entry(GridLines lines, int row)
    {
        if (lines.Filled(row, MostCells + 1) is 0 or > MostCells)
            return null;
        var line = string.Join(' ', lines.Grid.Rows[row].Where(cell => !cell.IsBlank).Select(cell => cell.Shown.Trim()));
        var words = line.Length <= LongestLine ? Token.Split(line) : [];
        if (words.Length == 0 || Colours.MatchAt(words, 0, forgiving: false) is not { } colour || colour.End == words.Length)
            return null;
        if (words[colour.End] is { Text: "-", Spaced: false })
            return null;
        var said = Cell.OfText(line[words[colour.End].Start..].TrimStart(' ', '-', '–', '—', ':', '='));
        return StatusReader.ReadEvent(said, DateContext.None).HasValue || StatusReader.ReadMeasure(said).HasValue ? line : null;
    }
}
