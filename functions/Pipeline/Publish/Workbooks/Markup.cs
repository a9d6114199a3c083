using System.Xml.Linq;

namespace Pipeline.Publish.Workbooks;

/// <summary>The names of the parts of a workbook (ECMA-376), and the two shapes that most of their elements have.</summary>
internal static class Markup
{
    /// <summary>Sheets, styles and tables.</summary>
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>References from one part to another.</summary>
    public static readonly XNamespace Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Colours, lines and texts of drawings.</summary>
    public static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /// <summary>Charts.</summary>
    public static readonly XNamespace Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>Where drawings stand on a sheet.</summary>
    public static readonly XNamespace Anchor = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

    /// <summary>What Excel 2010 added, sparklines among it.</summary>
    public static readonly XNamespace Excel2010 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

    /// <summary>Formulas inside what Excel 2010 added.</summary>
    public static readonly XNamespace Excel2006 = "http://schemas.microsoft.com/office/excel/2006/main";

    /// <summary>A prefix for a namespace; the format's own prefixes are the ones people know when they look inside.</summary>
    public static XAttribute Prefix(string prefix, XNamespace ns) => new(XNamespace.Xmlns + prefix, ns.NamespaceName);

    /// <summary>An attribute; none where there is no value. Numbers, flags and enumerations are written as XML Schema has them.</summary>
    public static XAttribute? Set(XName name, object? value) => value is null ? null : new(name, value);

    /// <summary>An element that holds one value: &lt;name val="…"/&gt;.</summary>
    public static XElement Val(XName name, object value) => new(name, new XAttribute("val", value));

    /// <summary>A list that says how long it is; none where it is empty.</summary>
    public static XElement? List(XName name, IEnumerable<XElement> elements)
    {
        var list = new XElement(name, elements);
        list.SetAttributeValue("count", list.Elements().Count());
        return list.HasElements ? list : null;
    }
}
