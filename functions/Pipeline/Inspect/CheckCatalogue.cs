using Pipeline.Inspect.Checks;

namespace Pipeline.Inspect;

/// <summary>All checks, in the order of the catalogue in README.md.</summary>
public static class CheckCatalogue
{
    /// <summary>Checks of spreadsheets.</summary>
    public static IReadOnlyList<SourceCheck> OfSources { get; } = [new SpreadsheetMissing(), new SpreadsheetStale(), new SpreadsheetCopy()];

    /// <summary>Checks within an area.</summary>
    public static IReadOnlyList<AreaCheck> OfAreas { get; } =
    [
        new RowDuplicate(),
        new TotalMismatch(),
        new DateOutsidePeriod(),
        new DateOrder(),
        new AttendanceMissing(),
        new AttendanceUnscheduled(),
        new StatusContradicts(),
        new SurveyShort(),
        new PriorityUnaddressed(),
        new StepOverdue(),
        new EventOverdue(),
        new MeasureOverdue(),
        new MunicipalitySilent(),
    ];

    /// <summary>Checks of an area's figures.</summary>
    public static IReadOnlyList<AreaCheck> OfFigures { get; } = [new ValueJump(), new HistoryRewritten()];
}
