using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>A note below a table that counts people.</summary>
/// <param name="IsPlan">Whether it counts those expected rather than those who came.</param>
/// <param name="Cell">Where it stands.</param>
/// <param name="Amount">How many.</param>
/// <param name="Raw">The note as written.</param>
internal sealed record CountNote(bool IsPlan, CellAddress Cell, Amount Amount, string Raw);

/// <summary>
/// Tells rows of a table that are no data: notes that count people («Всего участвовало 32 человека», «Участвовало в
/// фокус-группах: | 88 | человек») and examples of how to fill it in.
/// </summary>
internal static class NoteReader
{
    // A note fills a cell or two and a unit's word; a longer text is prose.
    private const int MostCells = 3;
    private const int LongestNote = 160;
    private const int LongestExample = 12;

    private static readonly Vocabulary Notes = Vocabulary.Load("notes");
    private static readonly Vocabulary Examples = Vocabulary.Load("examples");

    private static readonly BoundedCache<bool> ExampleWords = new(text =>
    {
        var words = Token.Split(text).Where(token => token.Kind != TokenKind.Sign).ToArray();
        return Examples.MatchAt(words, 0, forgiving: false) is { } match && match.End == words.Length;
    });

    private static readonly BoundedCache<bool> Labels = new(text =>
        Token.Split(text) is { Length: > 0 } words && Notes.MatchAt(words, 0, forgiving: false) is not null
    );

    /// <summary>Whether a row only counts people.</summary>
    public static bool IsNote(GridLines lines, int row) => Read(lines, row) is not null;

    /// <summary>The note that a row is; null if it is none.</summary>
    public static CountNote? Read(GridLines lines, int row)
    {
        if (lines.Filled(row, MostCells + 1) is 0 or > MostCells || lines.FirstFilled(row) is not { } first)
            return null;
        var text = lines.Grid[first];
        if (text.Kind != CellKind.Text || text.Text!.Length > LongestNote)
            return null;
        var written = Letters.Composed(text.Text);
        var tokens = Token.Split(written);
        var codes = Notes.Find(tokens).ConvertAll(match => match.Code);
        if (codes.Count == 0)
            return null;
        var isPlan = !codes.Contains("attended");
        if (Array.FindIndex(tokens, token => token.Kind == TokenKind.Number) is var number and >= 0)
            return
                !IsYear(tokens, number)
                && lines.Filled(row, 2) == 1
                && NumberReader.Read(Cell.OfText(NumberPart(written, tokens, number))) is { HasValue: true } inText
                ? new(isPlan, first, inText.Value, text.Text)
                : null;
        var next = new CellAddress(row, first.Column + Math.Max(1, lines.Width(first)));
        return lines.Grid[next].IsBlank || NumberReader.Read(lines.Grid[next]) is not { HasValue: true } beside
            ? null
            : new(isPlan, next, beside.Value, $"{text.Text} {lines.Grid[next].Shown}");
    }

    /// <summary>Whether a row only shows how to fill a table in: its first cell says «Пример» or «Мисал» and no more. Nobody's data.</summary>
    public static bool IsExample(Cell first) =>
        first.Kind == CellKind.Text && first.Text!.Length <= LongestExample && char.IsLetter(first.Text[0]) && ExampleWords[first.Text];

    /// <summary>Whether the first words of a row, behind its number, are those of a count: «Присутствовало», «Катышты:».</summary>
    public static bool IsLabel(Grid grid, CellAddress first)
    {
        var words = Array.Find(grid.Rows[first.Row][first.Column..], cell => cell.Kind == CellKind.Text && !cell.IsBlank);
        return words.Kind == CellKind.Text && words.Text!.Length <= LongestNote && Labels[words.Text];
    }

    // «Сколько людей пришло (Кайнар-Булак, 2026)» heads a table.
    private static bool IsYear(Token[] tokens, int number) =>
        tokens[number] is { Length: 4, Number: >= 1990 and <= 2049 }
        && !Array.Exists(tokens[(number + 1)..], token => token.Kind == TokenKind.Word);

    // From a word of bound before the number («около 240 человек») to the end.
    private static string NumberPart(string text, Token[] tokens, int number)
    {
        var from = number;
        while (from > 0 && tokens[from - 1].Kind == TokenKind.Word && NumberReader.Read(Cell.OfText(Part(tokens[from - 1].Start))).HasValue)
            from--;
        return Part(tokens[from].Start);

        string Part(int start) => text[start..].TrimEnd('.', ' ', '!');
    }
}
