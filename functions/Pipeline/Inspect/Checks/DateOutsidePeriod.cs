using Pipeline.Areas;

namespace Pipeline.Inspect.Checks;

/// <summary>
/// A day outside the programme's dates: the reporting period that the table or spreadsheet names; without one, the registry's year for
/// the spreadsheet, and on to the day it is due; without either, a day that no programme of ours can have (before 1991, or over five years ahead).
/// </summary>
public sealed class DateOutsidePeriod() : AreaCheck("date-outside-period", Severity.Warning)
{
    private const int YearsAhead = 5;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(AreaInspection area) =>
        from record in area.Data.Records
        where record.Kind.DateColumn is not null && record.When is not null
        let period = PeriodOf(area, record)
        where !period.Contains(record.When!.Value)
        select Found(area, record, record.Kind.DateColumn, Message(area, record, period), Anchors.OfRow(record)) with
        {
            Suggestion = SuggestionFor(record.When!.Value, period),
        };

    // The year is what people mistype: the same day in a year that the period has, if only one does.
    private static string? SuggestionFor(DateOnly day, DateRange period) =>
        Enumerable
            .Range(period.Start.Year, Math.Min(period.End.Year - period.Start.Year, YearsAhead) + 1)
            .Select(year => day.AddYears(year - day.Year))
            .Where(period.Contains)
            .ToList()
            is [var only]
            ? Wording.Day(only)
            : null;

    private LocalText Message(AreaInspection area, Record record, DateRange period) =>
        Say(record.When, period.Start, period.End, Wording.Cell(area, record, record.Kind.DateColumn));

    private static DateRange PeriodOf(AreaInspection area, Record record)
    {
        var entry = area.EntryOf(record);
        var period =
            record.ReportingPeriod
            ?? (entry?.Year is { } year ? DateRange.OfYear(year) : new(Period.Beginning, area.AsOf.AddYears(YearsAhead)));
        var isOfEntry = entry?.Year is { } registered && period == DateRange.OfYear(registered);
        return isOfEntry && entry?.Due > period.End ? new(period.Start, entry.Due.Value) : period;
    }
}
