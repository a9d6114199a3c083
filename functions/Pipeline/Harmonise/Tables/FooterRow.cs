using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Tells rows below the data that only sign or explain it: «Исполнитель: …», «Глава АО ________», «* даты могут измениться»,
/// «Всего тренингов: 3».
/// </summary>
internal static class FooterRow
{
    private const int MostCells = 2;
    private const int LongestFooter = 160;

    // «Дата составления плана:»
    private const int MostBeforeColon = 4;

    private static readonly Vocabulary Words = Vocabulary.Load("footers");
    private static readonly BoundedCache<bool> Known = new(IsFooter);

    /// <summary>Whether a row only signs or explains the table.</summary>
    public static bool Is(GridLines lines, int row) =>
        lines.Filled(row, MostCells + 1) is > 0 and <= MostCells and var filled
        && lines.FirstFilled(row) is { } first
        && lines.Grid[first] is { Kind: CellKind.Text, Text.Length: <= LongestFooter } cell
        && (filled == 1 || cell.Text!.AsSpan().TrimEnd() is [.., ':' or '_'])
        && Known[cell.Text!];

    private static bool IsFooter(string text)
    {
        var tokens = Token.Split(text);
        if (tokens.Length == 0 || tokens[0].Is("*") || text.Contains("____", StringComparison.Ordinal) || TotalRow.IsWhole(text))
            return true;
        return Words.MatchAt(tokens, 0, forgiving: false) is { } word
            && (word.Code == "alone" ? word.End == tokens.Length : HasColon(tokens.AsSpan(word.End)));
    }

    private static bool HasColon(ReadOnlySpan<Token> tokens)
    {
        foreach (var token in tokens[..Math.Min(tokens.Length, MostBeforeColon)])
        {
            if (token.Is(":"))
                return true;
        }
        return false;
    }
}
