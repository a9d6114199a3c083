using System.Globalization;

namespace Pipeline;

/// <summary>A cell's place on a tab. Row and column count from 0; people are shown A1.</summary>
public readonly record struct CellAddress(int Row, int Column) : IComparable<CellAddress>
{
    private const int MostLetters = 8;
    private const int MostDigits = 11;

    /// <summary>The column's letters: 0 is A, 26 is AA.</summary>
    public string ColumnLetters => LettersOf(Column);

    /// <summary>The letters of a column counted from 0.</summary>
    public static string LettersOf(int column)
    {
        Span<char> letters = stackalloc char[MostLetters];
        return letters[StartOfLetters(column, letters)..].ToString();
    }

    /// <summary>Reads A1 form, with or without $; null if the text is not an address.</summary>
    public static CellAddress? TryParse(ReadOnlySpan<char> a1)
    {
        int column = 0,
            at = 0;
        for (; at < a1.Length && (char.IsAsciiLetter(a1[at]) || a1[at] == '$'); at++)
        {
            if (a1[at] != '$')
                column = (column * 26) + (a1[at] & 0x1F);
            if (column > 1_000_000)
                return null;
        }
        return column > 0 && int.TryParse(a1[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0
            ? new CellAddress(row - 1, column - 1)
            : null;
    }

    /// <summary>By row, then by column: the order of reading.</summary>
    public int CompareTo(CellAddress other) => (Row, Column).CompareTo((other.Row, other.Column));

    /// <summary>A1 form.</summary>
    public override string ToString()
    {
        Span<char> a1 = stackalloc char[MostLetters + MostDigits];
        var start = StartOfLetters(Column, a1[..MostLetters]);
        (Row + 1).TryFormat(a1[MostLetters..], out var digits, provider: CultureInfo.InvariantCulture);
        return a1[start..(MostLetters + digits)].ToString();
    }

    /// <summary>Whether one address comes before another in the order of reading.</summary>
    public static bool operator <(CellAddress left, CellAddress right) => left.CompareTo(right) < 0;

    /// <summary>Whether one address comes after another in the order of reading.</summary>
    public static bool operator >(CellAddress left, CellAddress right) => left.CompareTo(right) > 0;

    /// <summary>Whether one address does not come after another.</summary>
    public static bool operator <=(CellAddress left, CellAddress right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one address does not come before another.</summary>
    public static bool operator >=(CellAddress left, CellAddress right) => left.CompareTo(right) >= 0;

    // They end where the span does.
    private static int StartOfLetters(int column, Span<char> letters)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        var start = letters.Length;
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters[--start] = (char)('A' + ((rest - 1) % 26));
        return start;
    }
}
