using System.Globalization;
using System.Xml;

namespace Pipeline.Publish.Workbooks;

/// <summary>The properties that a file manager and Excel's «About» show.</summary>
internal static class DocumentProperties
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

    /// <summary>Title, author, moment and language.</summary>
    public static void WriteCore(XmlWriter xml, Workbook workbook)
    {
        var moment = workbook.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", Dc, SafeText.Of(workbook.Title));
        xml.WriteElementString("dc", "creator", Dc, SafeText.Of(workbook.Author));
        Moment("created");
        Moment("modified");
        xml.WriteElementString("dc", "language", Dc, workbook.Language.Code());
        xml.WriteEndElement();

        void Moment(string name)
        {
            xml.WriteStartElement("dcterms", name, Terms);
            xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
            xml.WriteString(moment);
            xml.WriteEndElement();
        }
    }

    /// <summary>The kind of program that wrote it; Excel expects the part.</summary>
    public static void WriteApplication(XmlWriter xml)
    {
        xml.WriteStartElement("Properties", Extended);
        xml.WriteElementString("Application", Extended, "Pipeline");
        xml.WriteEndElement();
    }
}
