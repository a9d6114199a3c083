using System.Globalization;
using System.Text;

namespace Pipeline.Publish.Workbooks;

/// <summary>
/// One row's XML as text. Rows are nearly all of a workbook, and writing their few fixed elements by hand takes a quarter of the time that
/// an XML writer's calls for each element and attribute take.
/// </summary>
/// <param name="namesCells">
/// Whether each row and cell carries its reference. It may be left out where they follow each other from the first on (ECMA-376, 18.3.1.4 and
/// 18.3.1.73), and no compressor makes references small: without them a long sheet is a quarter as large. But some older readers want them.
/// </param>
internal sealed class RowText(bool namesCells)
{
    private readonly StringBuilder _xml = new();
    private int _next;

    /// <summary>Begins a row, counted from 0; without a height programs choose one.</summary>
    public void Start(int row, double? height)
    {
        _xml.Clear().Append("<row");
        if (namesCells || row != _next)
            _xml.Append(CultureInfo.InvariantCulture, $" r=\"{row + 1}\"");
        _next = row + 1;
        if (height is { } points)
            _xml.Append(CultureInfo.InvariantCulture, $" ht=\"{points:0.##}\" customHeight=\"1\"");
        _xml.Append('>');
    }

    /// <summary>A text by its number among the shared ones: always a text, never a formula, whatever sign it begins with.</summary>
    public void AddText(CellAddress at, uint style, int text)
    {
        StartCell(at, style);
        _xml.Append(CultureInfo.InvariantCulture, $" t=\"s\"><v>{text}</v></c>");
    }

    /// <summary>A number, or a cell with only a style for null.</summary>
    public void AddNumber(CellAddress at, uint style, double? number)
    {
        StartCell(at, style);
        if (number is { } value)
            _xml.Append(CultureInfo.InvariantCulture, $"><v>{value:R}</v></c>");
        else
            _xml.Append("/>");
    }

    /// <summary>Ends the row and gives its XML.</summary>
    public string End() => _xml.Append("</row>").ToString();

    private void StartCell(CellAddress at, uint style)
    {
        _xml.Append("<c");
        if (namesCells)
            _xml.Append(" r=\"").Append(at.ColumnLetters).Append(CultureInfo.InvariantCulture, $"{at.Row + 1}\"");
        _xml.Append(" s=\"").Append(style).Append('"');
    }
}
