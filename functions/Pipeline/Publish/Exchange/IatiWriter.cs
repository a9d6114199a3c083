using System.Globalization;
using System.Xml;

namespace Pipeline.Publish.Exchange;

/// <summary>Writes XML as IATI has it: elements that close themselves, attributes that are left out when unknown, narratives in three languages.</summary>
internal sealed class IatiWriter(XmlWriter xml) : IDisposable
{
    /// <summary>The attribute that names a text's language.</summary>
    public const string Language = "xml:lang";

    private readonly End _end = new(xml);

    /// <summary>A day as attributes write it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Opens an element; disposing of the result closes it.</summary>
    public IDisposable Element(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            if (attribute == Language)
                xml.WriteAttributeString("xml", "lang", null, value);
            else if (value is not null)
                xml.WriteAttributeString(attribute, SafeText.Of(value));
        }
        return _end;
    }

    /// <summary>An element with attributes only.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes) => Element(name, attributes).Dispose();

    /// <summary>An element with text.</summary>
    public void Text(string name, string text) => xml.WriteElementString(name, SafeText.Of(text));

    /// <summary>An element with nothing but narratives.</summary>
    public void Narrated(string name, LocalText text)
    {
        using (Element(name))
            Narrative(text);
    }

    /// <summary>A text in each language; once, without a language, where they agree.</summary>
    public void Narrative(LocalText text)
    {
        if (text.Ru == text.Ky && text.Ru == text.En)
        {
            Text("narrative", text.Ru);
            return;
        }
        foreach (var language in LanguageExtensions.All)
        {
            using (Element("narrative", (Language, language.Code())))
                xml.WriteString(SafeText.Of(text.In(language)));
        }
    }

    /// <summary>A comment for people who open the file.</summary>
    public void Comment(string text) => xml.WriteComment($" {text.Replace("--", "—", StringComparison.Ordinal)} ");

    /// <inheritdoc/>
    public void Dispose() => xml.Dispose();

    private sealed class End(XmlWriter xml) : IDisposable
    {
        public void Dispose() => xml.WriteEndElement();
    }
}
