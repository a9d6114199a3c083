using System.Globalization;
using System.Text;

namespace Pipeline.Gather.Xlsx;

/// <summary>Reads one worksheet part into a grid.</summary>
internal sealed class SheetReader(XmlScanner scanner, GridBuilder grid, CellTexts texts, List<string> shared, Styles styles, bool from1904)
{
    // The format's own limits: a place beyond them means a damaged file.
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    private int _row = -1;
    private int _column;

    /// <summary>Reads everything on the sheet; <paramref name="relationships"/> say where its hyperlinks lead.</summary>
    public void Read(Dictionary<string, Relationship> relationships)
    {
        if (!scanner.Read() || !scanner.Name.SequenceEqual("worksheet"u8))
            throw UnreadableException.Corrupt();
        while (scanner.ReadChild(1))
        {
            var name = scanner.Name;
            if (name.SequenceEqual("sheetData"u8))
                ReadRows();
            else if (name.SequenceEqual("cols"u8))
                ReadColumns();
            else if (name.SequenceEqual("mergeCells"u8))
                ReadMerges();
            else if (name.SequenceEqual("hyperlinks"u8))
                ReadHyperlinks(relationships);
        }
    }

    private void ReadRows()
    {
        while (scanner.ReadChild(2))
        {
            var attributes = scanner.Attributes;
            _row = attributes.Number("r"u8) is { } number ? number - 1 : _row + 1;
            if (_row is < 0 or >= MostRows)
                throw UnreadableException.Corrupt();
            if (attributes.Flag("hidden"u8))
                grid.HideRow(_row);
            _column = -1;
            while (scanner.ReadChild(3))
                ReadCell();
        }
    }

    private void ReadCell()
    {
        ReadOnlySpan<byte> reference = default,
            type = default;
        var kind = CellKind.Number;
        var attributes = scanner.Attributes;
        for (var i = 0; i < attributes.Count; i++)
        {
            var name = attributes.Name(i);
            if (name.Length != 1)
                continue;
            if (name[0] == 'r')
                reference = attributes.Value(i);
            else if (name[0] == 's')
                kind = styles[int.TryParse(attributes.Value(i), CultureInfo.InvariantCulture, out var format) ? format : -1];
            else if (name[0] == 't')
                type = attributes.Value(i);
        }
        _column = reference.IsEmpty ? _column + 1 : ColumnOf(reference);
        if (_column >= MostColumns)
            throw UnreadableException.Corrupt();
        ReadValue(CellType(type), kind);
    }

    // n: number, s: shared string, i: text in the cell, f: text of a formula, b: boolean, e: error, d: ISO date.
    private static char CellType(ReadOnlySpan<byte> type) =>
        type.IsEmpty ? 'n'
        : type.SequenceEqual("inlineStr"u8) ? 'i'
        : type.SequenceEqual("str"u8) ? 'f'
        : (char)type[0];

    private void ReadValue(char type, CellKind kind)
    {
        while (scanner.ReadChild(4))
        {
            var name = scanner.Name;
            if (name.SequenceEqual("v"u8))
                grid.Add(_row, _column, ToCell(scanner.ReadContent(), type, kind));
            else if (name.SequenceEqual("is"u8))
                grid.Add(_row, _column, Cell.OfText(texts.ReadRuns(scanner)));
            else if (name.SequenceEqual("f"u8))
                ReadFormula();
        }
    }

    private Cell ToCell(ReadOnlySpan<byte> value, char type, CellKind kind)
    {
        if (value.IsEmpty)
            return default;
        switch (type)
        {
            case 's':
                return int.TryParse(value, CultureInfo.InvariantCulture, out var index) && (uint)index < (uint)shared.Count
                    ? Cell.OfText(shared[index])
                    : throw UnreadableException.Corrupt();
            case 'b':
                return Cell.OfBoolean(value[0] is (byte)'1' or (byte)'t');
            case 'e':
                return Cell.OfError(texts.Read(value));
            case 'n' when TryNumber(value, out var number):
                return kind.ToCell(number, from1904);
            case 'd' when TryIsoDate(value, out var date):
                return kind == CellKind.Time ? Cell.OfTime(date - Math.Floor(date)) : Cell.OfDate(date);
            default:
                return Cell.OfText(texts.Read(value));
        }
    }

    private static bool TryNumber(ReadOnlySpan<byte> value, out double number)
    {
        if (value.Length <= 9 && !value.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            var whole = 0;
            foreach (var digit in value)
                whole = (whole * 10) + (digit - '0');
            number = whole;
            return true;
        }
        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }

    private static bool TryIsoDate(ReadOnlySpan<byte> value, out double serial)
    {
        Span<char> letters = stackalloc char[40];
        serial = 0;
        if (value.Length > letters.Length)
            return false;
        var length = Encoding.UTF8.GetChars(value, letters);
        if (!DateTime.TryParse(letters[..length], CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var date))
            return false;
        serial = (date - DateTime.UnixEpoch).TotalDays + 25_569;
        return true;
    }

    private static int ColumnOf(ReadOnlySpan<byte> reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetter((char)letter))
                break;
            column = (column * 26) + (letter & 0x1F);
            if (column > MostColumns)
                break;
        }
        return column > 0 ? column - 1 : throw UnreadableException.Corrupt();
    }

    // HYPERLINK("address"; "text") keeps the text in the cell and the address only in the formula.
    private void ReadFormula()
    {
        const string Start = "HYPERLINK(\"";
        var content = scanner.ReadContent();
        if (!content.StartsWith("HYPERLINK("u8))
            return;
        var formula = XmlText.Decode(content);
        var end = formula.IndexOf('"', Math.Min(Start.Length, formula.Length));
        if (end > 0 && formula.StartsWith(Start, StringComparison.Ordinal))
            grid.Link(CellRange.Of(new CellAddress(_row, _column)), formula[Start.Length..end]);
    }

    private void ReadColumns()
    {
        while (scanner.ReadChild(2))
        {
            var attributes = scanner.Attributes;
            if (attributes.Flag("hidden"u8) && attributes.Number("min"u8) is { } first and > 0 && attributes.Number("max"u8) is { } last)
                grid.HideColumns(first - 1, last - 1);
        }
    }

    private void ReadMerges()
    {
        while (scanner.ReadChild(2))
        {
            if (CellRange.TryParse(scanner.Attributes.Text("ref"u8)) is { } cells)
                grid.Merge(cells);
        }
    }

    private void ReadHyperlinks(Dictionary<string, Relationship> relationships)
    {
        while (scanner.ReadChild(2))
        {
            var attributes = scanner.Attributes;
            if (CellRange.TryParse(attributes.Text("ref"u8)) is not { } cells)
                continue;
            var address = relationships.GetValueOrDefault(attributes.Text("id"u8)).Target;
            var place = attributes.Text("location"u8);
            grid.Link(cells, place.Length == 0 ? address ?? "" : $"{address}#{place}");
        }
    }
}
