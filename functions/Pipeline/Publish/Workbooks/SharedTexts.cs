using System.Globalization;
using System.Xml;

namespace Pipeline.Publish.Workbooks;

/// <summary>
/// The texts of a workbook, each once: names and headings stand in row after row and sheet after sheet. Numbered in the order of first use,
/// written after the sheets.
/// </summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<string> _texts = [];
    private int _uses;

    /// <summary>The number that cells with a text carry.</summary>
    public int NumberOf(string text)
    {
        _uses++;
        if (_numbers.TryGetValue(text, out var number))
            return number;
        _numbers.Add(text, _texts.Count);
        _texts.Add(text);
        return _texts.Count - 1;
    }

    /// <summary>Writes the part.</summary>
    public void WriteTo(XmlWriter xml)
    {
        xml.WriteStartElement("sst", Markup.Main.NamespaceName);
        xml.WriteAttributeString("count", _uses.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("uniqueCount", _texts.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var text in _texts)
        {
            xml.WriteStartElement("si", Markup.Main.NamespaceName);
            xml.WriteStartElement("t", Markup.Main.NamespaceName);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(text);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
