namespace Pipeline.Inspect.Checks;

/// <summary>
/// A municipality of a project with no data at all for the period: the project's last programme period that has begun, as its targets name it,
/// else the registry's year for the municipality's spreadsheets, else any time. Rows without a date tell of the present state and are data of
/// any period that theirs may be. For information only where its own spreadsheet is reported as missing already: one cause, one alarm.
/// </summary>
public sealed class MunicipalitySilent() : AreaCheck("municipality-silent", Severity.Warning)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(AreaInspection area)
    {
        if (area.Registry.FindMunicipality(area.Data.Area.MunicipalityCode) is not { Project: { } project } municipality)
            return [];
        var period = PeriodOf(area, municipality);
        if (area.Data.Records.Any(record => period is not { } days || IsOf(record, days)))
            return [];
        var isMissing = area.Data.Sources.Any(source =>
            source.Condition == SourceCondition.Missing && source.Municipality == municipality.Code
        );
        var message =
            period is { } asked && area.Data.Records.Count > 0
                ? SayOf("period", municipality.Name, asked.Start, asked.End, project)
                : Say(municipality.Name, project);
        return [new(Code, isMissing ? Severity.Info : Severity, new(area.Data.Area, project), message, Anchor: "")];
    }

    private static bool IsOf(Record record, DateRange period) =>
        record.When is { } day ? period.Contains(day) : record.ReportingPeriod is not { } days || days.Overlaps(period);

    private static DateRange? PeriodOf(AreaInspection area, Municipality municipality)
    {
        var begun = area
            .Registry.Targets.Where(target => target.Project == municipality.Project && target.Period?.Start <= area.AsOf)
            .Select(target => target.Period)
            .OrderBy(days => days!.Value.End);
        var year = area.Registry.Spreadsheets.Where(entry => entry.Municipality == municipality.Code).Max(entry => entry.Year);
        return begun.LastOrDefault() ?? (year is { } known ? DateRange.OfYear(known) : null);
    }
}
