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

    /// <summary>A share, 1 is 100%.</summary>
    Percent,

    /// <summary>A lower bound: ≥ 20, and still a number.</summary>
    AtLeast,

    /// <summary>An approximation: ≈ 240, and still a number.</summary>
    About,

    /// <summary>A lower bound of a share.</summary>
    PercentAtLeast,

    /// <summary>An approximate share.</summary>
    PercentAbout,

    /// <summary>Day first.</summary>
    Date,

    /// <summary>Day first, with hours and minutes.</summary>
    Moment,

    /// <summary>Hours and minutes.</summary>
    Time,

    /// <summary>A change where more is better: ▲ green, ▼ red.</summary>
    Gain,

    /// <summary>A change where less is better: ▲ red, ▼ green.</summary>
    Loss,

    /// <summary>A change of a share in percentage points where more is better.</summary>
    GainOfShare,
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

    /// <summary>A column's heading.</summary>
    Header,

    /// <summary>A name that leads a row.</summary>
    Strong,

    /// <summary>Something that leads elsewhere.</summary>
    Link,

    /// <summary>Present, but not to be looked at first.</summary>
    Muted,

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
