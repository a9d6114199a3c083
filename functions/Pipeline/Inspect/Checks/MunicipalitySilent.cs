namespace Pipeline.Inspect.Checks;

/// <summary>
/// A municipality of a project with no data at all. For information only where its own spreadsheet is reported as missing already: one
/// cause, one alarm.
/// </summary>
public sealed class MunicipalitySilent() : SourceCheck("municipality-silent", Severity.Warning)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(SourceInspection sources)
    {
        var withData = sources.AreasWithData.ToHashSet();
        var missing = sources
            .Sources.Where(source => source.Condition == SourceCondition.Missing)
            .Select(source => source.Municipality)
            .ToHashSet();
        return from municipality in sources.Registry.Municipalities
            let area = Area.Municipality(municipality.Code)
            where municipality.Project is not null && !withData.Contains(area)
            let severity = missing.Contains(municipality.Code) ? Severity.Info : Severity
            select new Finding(Code, severity, new(area, municipality.Project), Say(municipality.Name, municipality.Project), Anchor: "");
    }
}
