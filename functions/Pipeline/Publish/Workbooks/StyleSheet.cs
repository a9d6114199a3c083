using System.Xml.Linq;
using static Pipeline.Publish.Workbooks.Markup;

namespace Pipeline.Publish.Workbooks;

/// <summary>Gives each cell style its number in the order of first use, and writes them all down.</summary>
internal sealed class StyleSheet
{
    private static readonly Look[] Looks = Enum.GetValues<Look>();
    private readonly Dictionary<CellStyle, uint> _numbers = [];

    /// <summary>The number that cells of a style carry.</summary>
    public uint NumberOf(CellStyle style)
    {
        if (!_numbers.TryGetValue(style, out var number))
            _numbers.Add(style, number = (uint)_numbers.Count + 1);
        return number;
    }

    /// <summary>The styles part; complete only after all sheets are written.</summary>
    public XElement ToElement() =>
        new(
            Main + "styleSheet",
            NumberingFormats(),
            List(Main + "fonts", Looks.Select(Font)),
            List(Main + "fills", [Pattern("none"), Pattern("gray125"), .. Looks.Select(Fill)]),
            List(Main + "borders", [new XElement(Main + "border"), Thin()]),
            List(Main + "cellStyleXfs", [new XElement(Main + "xf")]),
            List(Main + "cellXfs", [new XElement(Main + "xf"), .. _numbers.OrderBy(pair => pair.Value).Select(pair => Format(pair.Key))]),
            List(Main + "cellStyles", [new XElement(Main + "cellStyle", Set("name", "Normal"), Set("xfId", 0), Set("builtinId", 0))])
        );

    /// <summary>Formats that Excel has no number for. The signs ▲ ▼ tell the direction without colours.</summary>
    private static XElement? NumberingFormats() =>
        List(
            Main + "numFmts",
            new (NumberFormat Format, string Code)[]
            {
                (NumberFormat.Decimal, "#,##0.0"),
                (NumberFormat.Percent, "0\"%\""),
                (NumberFormat.PercentDecimal, "0.0\"%\""),
                (NumberFormat.AtLeast, "\"≥ \"#,##0"),
                (NumberFormat.About, "\"≈ \"#,##0"),
                (NumberFormat.PercentAtLeast, "\"≥ \"0\"%\""),
                (NumberFormat.PercentAbout, "\"≈ \"0\"%\""),
                (NumberFormat.Date, "dd\\.mm\\.yyyy"),
                (NumberFormat.Moment, "dd\\.mm\\.yyyy\\ hh:mm"),
                (NumberFormat.Time, "hh:mm"),
                (NumberFormat.Change, "\"▲ \"#,##0;\"▼ \"#,##0;\"=\""),
                (NumberFormat.ChangeInPoints, "\"▲ \"0.0;\"▼ \"0.0;\"=\""),
            }.Select(pair => new XElement(Main + "numFmt", Set("numFmtId", IdOf(pair.Format)), Set("formatCode", pair.Code)))
        );

    /// <summary>Built-in numbers where Excel has one; from 164 on our own.</summary>
    private static uint IdOf(NumberFormat format) =>
        format switch
        {
            NumberFormat.General => 0,
            NumberFormat.Whole => 3,
            NumberFormat.Text => 49,
            _ => 164 + (uint)format,
        };

    private static XElement Format(CellStyle style) =>
        new(
            Main + "xf",
            Set("numFmtId", IdOf(style.Format)),
            Set("fontId", (int)style.Look),
            Set("fillId", (int)style.Look + 2),
            Set("borderId", style.Look is Look.Title or Look.Lead or Look.Caption ? 0 : 1),
            Set("xfId", 0),
            Set("applyNumberFormat", true),
            Set("applyFont", true),
            Set("applyFill", true),
            Set("applyBorder", true),
            Set("applyAlignment", true),
            Set("applyProtection", true),
            new XElement(
                Main + "alignment",
                Set("horizontal", Horizontal(style)),
                Set("vertical", style.Look is Look.Header ? "center" : "top"),
                // A number must not touch the text of the next column.
                Set("indent", Horizontal(style) == "right" ? 1 : null),
                Set("wrapText", style.Wrap ? true : null)
            ),
            new XElement(Main + "protection", Set("locked", style.Look is not Look.Input))
        );

    private static string Horizontal(CellStyle style) =>
        style.Look is Look.Header ? "center"
        : style.Look is Look.Absent ? "right"
        : style.Format is NumberFormat.General or NumberFormat.Text ? "left"
        : style.Format is NumberFormat.Date or NumberFormat.Moment or NumberFormat.Time ? "center"
        : "right";

    private static XElement Font(Look look)
    {
        var (size, bold, colour) = look switch
        {
            Look.Title => (14d, true, "FF1F3B4D"),
            Look.Caption => (10d, false, "FF50595F"),
            Look.Lead => (10d, true, "FF1A1A1A"),
            Look.Header => (10d, true, "FFFFFFFF"),
            Look.Strong => (10d, true, "FF1A1A1A"),
            Look.Link => (10d, false, "FF0B57A4"),
            Look.Muted or Look.Absent => (10d, false, "FF5F6368"),
            Look.Better => (10d, false, "FF14532D"),
            Look.Worse => (10d, true, "FF8B1A10"),
            Look.Good => (10d, false, "FF14532D"),
            Look.Warning => (10d, false, "FF5C4400"),
            Look.Bad => (10d, true, "FF8B1A10"),
            _ => (10d, false, "FF1A1A1A"),
        };
        return new XElement(
            Main + "font",
            bold ? new XElement(Main + "b") : null,
            look is Look.Link ? new XElement(Main + "u") : null,
            Val(Main + "sz", size),
            new XElement(Main + "color", Set("rgb", colour)),
            Val(Main + "name", "Arial")
        );
    }

    private static XElement Fill(Look look) =>
        look switch
        {
            Look.Header => Solid("FF1F3B4D"),
            Look.Good => Solid("FFE3F3E6"),
            Look.Warning => Solid("FFFFF3CD"),
            Look.Bad => Solid("FFFDE2E0"),
            Look.Input => Solid("FFFFFFF0"),
            _ => Pattern("none"),
        };

    private static XElement Solid(string colour) =>
        Pattern("solid", new XElement(Main + "fgColor", Set("rgb", colour)), new XElement(Main + "bgColor", Set("indexed", 64)));

    private static XElement Pattern(string pattern, params XElement[] colours) =>
        new(Main + "fill", new XElement(Main + "patternFill", Set("patternType", pattern), colours));

    private static XElement Thin()
    {
        return new XElement(Main + "border", Edge("left"), Edge("right"), Edge("top"), Edge("bottom"), new XElement(Main + "diagonal"));

        static XElement Edge(string side) => new(Main + side, Set("style", "thin"), new XElement(Main + "color", Set("rgb", "FFC9CFD3")));
    }
}
