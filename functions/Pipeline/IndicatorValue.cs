namespace Pipeline;

/// <summary>Rows that a figure was computed from.</summary>
/// <param name="Spreadsheet">The spreadsheet's id.</param>
/// <param name="TabId">The tab's stable id.</param>
/// <param name="TabName">The tab's name.</param>
/// <param name="Kind">The record kind's name.</param>
/// <param name="Rows">Row numbers from 1; none where the table was looked through and had no such row.</param>
public sealed record IndicatorInput(string Spreadsheet, string TabId, string TabName, string Kind, RowSet Rows)
{
    /// <summary>
    /// What a row says that stands in no spreadsheet, as what is counted about the spreadsheet itself: <c>KG-Y: required=12; filled=9</c>, what
    /// is unknown, and counts of 0, left out. Null for rows of spreadsheets, which say it themselves.
    /// </summary>
    public string? Stated { get; init; }
}

/// <summary>One figure: an indicator of an area in a period, in total or for one group.</summary>
/// <param name="Project">The project it is reported under.</param>
/// <param name="Area">Whom it is about.</param>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Period">When.</param>
/// <param name="Group">Empty for the total; else column=code, as <c>sex=f</c>.</param>
/// <param name="Value">The figure; null is «no data», never 0.</param>
/// <param name="Quality">How exactly it is known; <see cref="Quality.None"/> exactly when there is no value.</param>
public sealed record IndicatorValue(
    string Project,
    Area Area,
    string Indicator,
    Period Period,
    string Group,
    double? Value,
    Quality Quality
)
{
    /// <summary>What was planned, where a target was set.</summary>
    public double? Target { get; init; }

    /// <summary>Percent of the target (130 is 130%); null without a value or a target other than 0.</summary>
    public double? Percent => Value is { } value && Target is { } target && target != 0 ? 100 * value / target : null;

    /// <summary>How many inputs were missing or unreadable.</summary>
    public int Missing { get; init; }

    /// <summary>The rows used.</summary>
    public IReadOnlyList<IndicatorInput> Inputs { get; init; } = [];

    /// <summary>The first 8 hex digits of the SHA-256 of the formula: which version of it gave the figure.</summary>
    public string FormulaVersion { get; init; } = "";

    /// <summary>
    /// Why outputs don't show it: <c>&lt;5</c> (few people, with the threshold in use) or <c>complementary</c> (few people would follow
    /// from it); empty where they do. Only figures on their way to outputs know it (<see cref="Publish.SmallCells.Suppression.Shown"/>).
    /// </summary>
    public string Hidden { get; init; } = "";

    /// <summary>Whether outputs keep back its rows, and how many inputs were missing, because few people would follow from them.</summary>
    public bool HidesRows { get; init; }
}
