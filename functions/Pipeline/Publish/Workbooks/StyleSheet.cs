using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

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
    public Stylesheet ToElement() =>
        new(
            NumberingFormats(),
            Counted(new Fonts(Looks.Select(Font))),
            Counted(new Fills([Pattern(PatternValues.None), Pattern(PatternValues.Gray125), .. Looks.Select(Fill)])),
            Counted(new Borders(new Border(), Thin())),
            new CellStyleFormats(new CellFormat()) { Count = 1 },
            Counted(new CellFormats([new CellFormat(), .. _numbers.OrderBy(pair => pair.Value).Select(pair => Format(pair.Key))])),
            new CellStyles(
                new DocumentFormat.OpenXml.Spreadsheet.CellStyle
                {
                    Name = "Normal",
                    FormatId = 0,
                    BuiltinId = 0,
                }
            )
            {
                Count = 1,
            }
        );

    private static T Counted<T>(T collection)
        where T : OpenXmlCompositeElement
    {
        collection.SetAttribute(new OpenXmlAttribute("count", "", $"{collection.ChildElements.Count}"));
        return collection;
    }

    /// <summary>Formats that Excel has no number for. The signs ▲ ▼ tell the direction without colours.</summary>
    private static NumberingFormats NumberingFormats() =>
        Counted(
            new NumberingFormats(
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
                }.Select(pair => new NumberingFormat { NumberFormatId = IdOf(pair.Format), FormatCode = pair.Code })
            )
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

    private static CellFormat Format(CellStyle style) =>
        new(
            new Alignment
            {
                Vertical = style.Look is Look.Header ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
                Horizontal = Horizontal(style),
                WrapText = style.Wrap ? true : null,
            },
            new Protection { Locked = style.Look is not Look.Input }
        )
        {
            NumberFormatId = IdOf(style.Format),
            FontId = (uint)style.Look,
            FillId = (uint)style.Look + 2,
            BorderId = style.Look is Look.Title or Look.Lead or Look.Caption ? 0u : 1u,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            ApplyProtection = true,
        };

    private static EnumValue<HorizontalAlignmentValues>? Horizontal(CellStyle style) =>
        style.Look is Look.Header ? HorizontalAlignmentValues.Center
        : style.Look is Look.Absent ? HorizontalAlignmentValues.Right
        : style.Format is NumberFormat.General or NumberFormat.Text ? HorizontalAlignmentValues.Left
        : HorizontalAlignmentValues.Right;

    private static Font Font(Look look)
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
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        if (look is Look.Link)
            font.Append(new Underline());
        font.Append(new FontSize { Val = size }, new Color { Rgb = colour }, new FontName { Val = "Arial" });
        return font;
    }

    private static Fill Fill(Look look) =>
        look switch
        {
            Look.Header => Solid("FF1F3B4D"),
            Look.Good => Solid("FFE3F3E6"),
            Look.Warning => Solid("FFFFF3CD"),
            Look.Bad => Solid("FFFDE2E0"),
            Look.Input => Solid("FFFFFFF0"),
            _ => Pattern(PatternValues.None),
        };

    private static Fill Solid(string colour) =>
        new(
            new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 })
            {
                PatternType = PatternValues.Solid,
            }
        );

    private static Fill Pattern(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Border Thin()
    {
        return new Border(Edge<LeftBorder>(), Edge<RightBorder>(), Edge<TopBorder>(), Edge<BottomBorder>(), new DiagonalBorder());

        static T Edge<T>()
            where T : BorderPropertiesType, new() =>
            new()
            {
                Style = BorderStyleValues.Thin,
                Color = new Color { Rgb = "FFC9CFD3" },
            };
    }
}
