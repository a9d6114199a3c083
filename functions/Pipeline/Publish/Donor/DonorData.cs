namespace Pipeline.Publish.Donor;

/// <summary>What all sheets and languages of a donor's workbook share, looked up once.</summary>
/// <param name="Report">The project and the period.</param>
/// <param name="Input">What the publication is made from.</param>
/// <param name="Logframe">The project's activities with their indicators, in the order in which they are written.</param>
/// <param name="Values">The figures of the project and the period, the whole project's first, then in the registry's order.</param>
internal sealed record DonorData(
    DonorReport Report,
    PublicationInput Input,
    IReadOnlyList<Record> Logframe,
    IReadOnlyList<IndicatorValue> Values
)
{
    /// <summary>Looks everything up.</summary>
    public static async Task<DonorData> ReadAsync(DonorReport report, PublicationInput input)
    {
        List<Record> logframe = [];
        await foreach (var record in input.Records(RecordKinds.Logframe))
        {
            if (record.Project == report.Project && (record.ReportingPeriod is not { } days || days.Overlaps(report.Period.Days)))
                logframe.Add(record);
        }
        return new(report, input, logframe, ValuesOf(report, input));
    }

    private static List<IndicatorValue> ValuesOf(DonorReport report, PublicationInput input)
    {
        var areas = input
            .Registry.Municipalities.Select((municipality, place) => (municipality.Code, place))
            .DistinctBy(pair => pair.Code)
            .ToDictionary(pair => pair.Code, pair => pair.place);
        var order = input
            .Catalogue.Select((definition, place) => (definition.Code, place))
            .DistinctBy(pair => pair.Code)
            .ToDictionary(pair => pair.Code, pair => pair.place);
        return
        [
            .. input
                .Indicators.Select(stored => stored.Value)
                .Where(value => value.Project == report.Project && value.Period == report.Period && order.ContainsKey(value.Indicator))
                .OrderBy(value => value.Area.Kind is AreaKind.Project ? 0 : 1)
                .ThenBy(value => areas.GetValueOrDefault(value.Area.Code, int.MaxValue))
                .ThenBy(value => value.Area.Key, StringComparer.Ordinal)
                .ThenBy(value => order[value.Indicator])
                .ThenBy(value => value.Group, StringComparer.Ordinal),
        ];
    }
}
