namespace Pipeline;

/// <summary>A rectangle of cells, both corners included.</summary>
public readonly record struct CellRange(CellAddress First, CellAddress Last)
{
    /// <summary>A range of one cell.</summary>
    public static CellRange Of(CellAddress cell) => new(cell, cell);

    /// <summary>How many rows it covers.</summary>
    public int RowCount => Last.Row - First.Row + 1;

    /// <summary>How many columns it covers.</summary>
    public int ColumnCount => Last.Column - First.Column + 1;

    /// <summary>Whether a cell lies in it.</summary>
    public bool Contains(CellAddress cell) =>
        cell.Row >= First.Row && cell.Row <= Last.Row && cell.Column >= First.Column && cell.Column <= Last.Column;

    /// <summary>Reads A1 or A1:C3; null if the text is no range.</summary>
    public static CellRange? TryParse(ReadOnlySpan<char> a1)
    {
        var colon = a1.IndexOf(':');
        var first = CellAddress.TryParse(colon < 0 ? a1 : a1[..colon]);
        var last = colon < 0 ? first : CellAddress.TryParse(a1[(colon + 1)..]);
        return first is { } f && last is { } l ? new CellRange(f, l) : null;
    }

    /// <summary>A1, or A1:C3.</summary>
    public override string ToString() => First == Last ? First.ToString() : $"{First}:{Last}";
}
