using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Tells rows below the data that only sign or explain it: «Исполнитель: …», «Глава АО ________», «* даты могут измениться»,
/// «4 | Примечание: суммы могут меняться», «Всего тренингов: 3».
/// </summary>
internal static class FooterRow
{
    private const int MostCells = 2;
    private const int LongestFooter = 160;

    private const int LongestPage = 16;

    // «Дата составления плана:»
    private const int MostBeforeColon = 4;

    private static readonly Vocabulary FooterWords = Vocabulary.Load("footers");
    private static readonly BoundedCache<bool> Known = new(IsFooter);

    /// <summary>Whether a row only signs or explains the table.</summary>
    public static bool Is(GridLines lines, int row) =>
        lines.Filled(row, MostCells + 1) is > 0 and <= MostCells and var filled
        && lines.FirstFilled(row) is { } first
        && Words(lines, first, filled) is (var words, var isAlone)
        && words is { Kind: CellKind.Text, Text.Length: <= LongestFooter }
        && (isAlone || words.Text!.AsSpan().TrimEnd() is [.., ':' or '_'])
        && (Known[words.Text!] || IsSigned(lines, row));

    // «Түздү: | жооптуу катчы __________ Н. Айтбаева»
    private static bool IsSigned(GridLines lines, int row) =>
        Array.Exists(lines.Grid.Rows[row], cell => cell.Kind == CellKind.Text && cell.Text!.Contains("____", StringComparison.Ordinal));

    // «4 | Примечание: …»: the row's number was filled in before.
    private static (Cell Words, bool IsAlone)? Words(GridLines lines, CellAddress first, int filled)
    {
        var cells = lines.Grid.Rows[first.Row];
        if (filled == 1 || !NumberReader.Read(cells[first.Column]).HasValue)
            return (cells[first.Column], filled == 1);
        var second = Array.FindIndex(cells, first.Column + 1, cell => !cell.IsBlank);
        return (cells[second], true);
    }

    private static bool IsFooter(string text)
    {
        var tokens = Token.Split(text);
        if (IsPage(tokens))
            return true;
        if (tokens.Length == 0 || tokens[0].Is("*") || text.Contains("____", StringComparison.Ordinal) || TotalRow.IsWhole(text))
            return true;
        // «По детскому саду информация представлена в отдельном отчёте»
        if (FooterWords.Find(tokens, forgiving: false).Exists(match => match.Code == "elsewhere"))
            return true;
        return FooterWords.MatchAt(tokens, 0, forgiving: false) is { } word
            && (word.Code == "alone" ? word.End == tokens.Length : HasColon(tokens.AsSpan(word.End)));
    }

    /// <summary>Whether a text only numbers a page: «страница 2», «2-бет».</summary>
    public static bool IsPage(string text) => text.Length <= LongestPage && IsPage(Token.Split(text));

    private static bool IsPage(Token[] tokens)
    {
        var word = Array.FindIndex(tokens, token => token.Kind == TokenKind.Word);
        return word >= 0
            && Array.Exists(tokens, token => token.Kind == TokenKind.Number)
            && FooterWords.MatchAt(tokens, word, forgiving: false) is { Code: "page" } page
            && Array.TrueForAll(tokens[page.End..], token => token.Kind != TokenKind.Word);
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
