using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>A row below the headings that only says in what their columns are counted: «шт. | шт. | тыс. сом».</summary>
internal static class UnitRows
{
    private const int LongestUnit = 20;

    private static readonly Vocabulary Units = Vocabulary.Load("units");
    private static readonly BoundedCache<bool> Known = new(text => IsUnit(Token.Split(text)));

    /// <summary>Whether a row holds units, and nothing else.</summary>
    public static bool Is(GridLines lines, int row)
    {
        var units = 0;
        foreach (ref readonly var cell in lines.Grid.Rows[row].AsSpan())
        {
            if (cell.IsBlank)
                continue;
            if (cell.Kind != CellKind.Text || cell.Text!.Length > LongestUnit || !Known[cell.Text])
                return false;
            units++;
        }
        return units > 0;
    }

    /// <summary>A heading with the unit below it.</summary>
    public static Heading With(Heading heading, GridLines lines, int row) =>
        lines.Grid[row, heading.Column] is { IsBlank: false } unit
            ? heading with
            {
                Text = $"{heading.Text}, {unit.Shown.Trim()}",
            }
            : heading;

    private static bool IsUnit(Token[] tokens)
    {
        var words = 0;
        for (var i = 0; i < tokens.Length; )
        {
            if (Units.MatchAt(tokens, i, forgiving: false) is { } match)
            {
                i = match.End;
                words++;
            }
            else if (tokens[i].Kind == TokenKind.Sign)
            {
                i++;
            }
            else
            {
                return false;
            }
        }
        return words > 0;
    }
}
