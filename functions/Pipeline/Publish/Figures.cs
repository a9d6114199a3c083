using System.Globalization;

namespace Pipeline.Publish;

/// <summary>How a figure is written in text formats, so that they agree with the workbooks to the digit.</summary>
public static class Figures
{
    /// <summary>
    /// The decimal with the fewest digits that gives back the same number; its text never has an exponent. Null beyond decimal's range
    /// (7.9e28), which no count of people or som reaches but a typed cell may.
    /// </summary>
    public static decimal? Exact(double number) =>
        decimal.TryParse(
            number.ToString("R", CultureInfo.InvariantCulture),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var exact
        )
            ? exact
            : null;
}
