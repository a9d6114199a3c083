using System.Globalization;
using System.Text;

namespace Pipeline.Publish.Workbooks;

/// <summary>
/// One row's XML as text. Rows are nearly all of a workbook, and writing their few fixed elements by hand takes a quarter of the time that
/// an XML writer's calls for each element and attribute take.
/// </summary>
internal sealed class RowText
{
    private readonly StringBuilder _xml = new();

    /// <summary>Begins a row, counted from 0; without a height programs choose one.</summary>
    public void Start(int row, double? height)
    {
        _xml.Clear().Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\"");
        if (height is { } points)
            _xml.Append(CultureInfo.InvariantCulture, $" ht=\"{points:0.##}\" customHeight=\"1\"");
        _xml.Append('>');
    }

    /// <summary>A text is always an inline string, never a formula, whatever sign it begins with.</summary>
    public void AddText(CellAddress at, uint style, string text)
    {
        StartCell(at, style);
        _xml.Append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        AppendEscaped(text);
        _xml.Append("</t></is></c>");
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

    private void StartCell(CellAddress at, uint style) =>
        _xml.Append("<c r=\"")
            .Append(at.ColumnLetters)
            .Append(CultureInfo.InvariantCulture, $"{at.Row + 1}\" s=\"{style}\"");

    /// <summary>A CR is an entity: readers would make an LF of it.</summary>
    private void AppendEscaped(string text)
    {
        var from = 0;
        for (var at = text.AsSpan().IndexOfAny("&<>\r"); at >= 0; at = NextSpecial(text, from))
        {
            _xml.Append(text, from, at - from).Append(EntityOf(text[at]));
            from = at + 1;
        }
        _xml.Append(text, from, text.Length - from);
    }

    private static int NextSpecial(string text, int from)
    {
        var next = text.AsSpan(from).IndexOfAny("&<>\r");
        return next < 0 ? next : from + next;
    }

    private static string EntityOf(char letter) =>
        letter switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            _ => "&#13;",
        };
}
