using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish;

/// <summary>How figures become cells and columns.</summary>
internal static class FigureColumns
{
    /// <summary>Whether an indicator is a percentage: 53.5 is 53.5%.</summary>
    public static bool IsShare(IndicatorDefinition definition) => definition.Unit == "%";

    /// <summary>
    /// A figure as a cell: a number, with ≥ or ≈ shown before it where it is not exact; nothing where there is none.
    /// </summary>
    public static SheetCell Cell(IndicatorDefinition definition, double? value, Quality quality) =>
        Qualified(IsShare(definition) ? SheetCell.Percent(value) : SheetCell.Of(value), quality);

    /// <summary>How exactly a figure is known, in CSV files: <c>hidden</c> where it is not shown.</summary>
    public static string QualityCode(IndicatorValue value) => value.Hidden.Length == 0 ? value.Quality.Code() : "hidden";

    /// <summary>A number with the sign of how exactly it is known.</summary>
    public static SheetCell Qualified(SheetCell cell, Quality quality) =>
        (cell.IsBlank, quality, cell.Format is NumberFormat.Percent or NumberFormat.PercentDecimal) switch
        {
            (false, Quality.AtLeast, false) => cell with { Format = NumberFormat.AtLeast },
            (false, Quality.AtLeast, true) => cell with { Format = NumberFormat.PercentAtLeast },
            (false, Quality.About, false) => cell with { Format = NumberFormat.About },
            (false, Quality.About, true) => cell with { Format = NumberFormat.PercentAbout },
            _ => cell,
        };

    /// <summary>A figure as a cell; what protects people says so, as <c>&lt;5</c> or in words.</summary>
    public static SheetCell Cell(Wording words, IndicatorDefinition definition, IndicatorValue? value) =>
        value is null ? SheetCell.Blank
        : value.Hidden is { Length: > 0 } why ? SheetCell.Of(why[0] == '<' ? why : words["publication-hidden"]).As(Look.Absent)
        : Cell(definition, value.Value, value.Quality);
}
