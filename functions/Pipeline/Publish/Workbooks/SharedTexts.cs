using System.Globalization;
using System.Xml;

namespace Pipeline.Publish.Workbooks;

/// <summary>
/// The texts of a workbook, each once: names and headings stand in row after row and sheet after sheet. Numbered in the order of first use,
/// written after the sheets.
/// </summary>
/// <param name="cutNote">What stands at the end of a text that is too long for a cell.</param>
internal sealed class SharedTexts(string cutNote)
{
    // By what a cell was to say, so that it is made fit to be written once; texts that are written alike have one number.
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<string, int> _written = [];
    private readonly List<string> _texts = [];
    private int _uses;

    /// <summary>The number that cells with a text carry.</summary>
    public int NumberOf(string text)
    {
        _uses++;
        if (!_numbers.TryGetValue(text, out var number))
            _numbers[text] = number = Add(SheetText.ForCell(text, cutNote));
        return number;
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

    private int Add(string text)
    {
        if (_written.TryAdd(text, _texts.Count))
            _texts.Add(text);
        return _written[text];
    }
}
