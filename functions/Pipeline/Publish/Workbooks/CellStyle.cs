namespace Pipeline.Publish.Workbooks;

/// <summary>How a number is written.</summary>
public enum NumberFormat
{
    /// <summary>As the spreadsheet thinks best.</summary>
    General,

    /// <summary>Text: digits in it stay text.</summary>
    Text,

    /// <summary>A whole number, grouped as the reader's own settings say: 1 250.</summary>
    Whole,

    /// <summary>A number with one decimal: 1 250,5.</summary>
    Decimal,

    /// <summary>A whole percentage, 130 is 130%: the number is the same in workbooks, CSV files and IATI.</summary>
    Percent,

    /// <summary>A percentage with one decimal.</summary>
    PercentDecimal,

    /// <summary>A lower bound: ≥ 20, and still a number.</summary>
    AtLeast,

    /// <summary>An approximation: ≈ 240, and still a number.</summary>
    About,

    /// <summary>A lower bound in percent.</summary>
    PercentAtLeast,

    /// <summary>An approximation in percent.</summary>
    PercentAbout,

    /// <summary>Day first.</summary>
    Date,

    /// <summary>Day first, with hours and minutes.</summary>
    Moment,

    /// <summary>Hours and minutes.</summary>
    Time,

    /// <summary>A change: ▲ 5, ▼ 5 or =.</summary>
    Change,

    /// <summary>A change of a percentage, in points with one decimal.</summary>
    ChangeInPoints,
}

/// <summary>What a cell is on the sheet; its colours follow from that, in one place.</summary>
public enum Look
{
    /// <summary>An ordinary cell of a table.</summary>
    Plain,

    /// <summary>The sheet's title.</summary>
    Title,

    /// <summary>A line under the title.</summary>
    Caption,

    /// <summary>The line under the title that is to be read first.</summary>
    Lead,

    /// <summary>A column's heading.</summary>
    Header,

    /// <summary>A name that leads a row.</summary>
    Strong,

    /// <summary>Something that leads elsewhere.</summary>
    Link,

    /// <summary>Present, but not to be looked at first.</summary>
    Muted,

    /// <summary>A word where a number is missing.</summary>
    Absent,

    /// <summary>A change for the better; the sign says it too.</summary>
    Better,

    /// <summary>A change for the worse; the sign says it too.</summary>
    Worse,

    /// <summary>All is well; always with a word or sign that says so.</summary>
    Good,

    /// <summary>Worth a look; always with a word or sign that says so.</summary>
    Warning,

    /// <summary>Wrong or missing; always with a word or sign that says so.</summary>
    Bad,

    /// <summary>A cell that people fill in, in a template.</summary>
    Input,
}

/// <summary>Everything that tells one cell format from another.</summary>
/// <param name="Look">Colours and weight.</param>
/// <param name="Format">How numbers are written.</param>
/// <param name="Wrap">Whether long text flows over several lines.</param>
public readonly record struct CellStyle(Look Look, NumberFormat Format, bool Wrap);
