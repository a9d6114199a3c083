using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Donor;

/// <summary>What all sheets and languages of a donor's workbook share, looked up once.</summary>
internal sealed class DonorData
{
    private readonly Dictionary<string, IndicatorDefinition> _definitions;
    private readonly Dictionary<string, SourceState> _sources;

    private readonly Lazy<IReadOnlyList<ProofRow>> _proof;

    private DonorData(DonorReport report, PublicationInput input, IReadOnlyList<Record> logframe)
    {
        Report = report;
        Input = input;
        Logframe = logframe;
        _definitions = input.Catalogue.DistinctBy(definition => definition.Code).ToDictionary(definition => definition.Code);
        _sources = input.Sources.DistinctBy(source => source.Reference.Id).ToDictionary(source => source.Reference.Id);
        Values = ValuesInOrder();
        Totals = [.. Values.Where(value => value.Group.Length == 0)];
        _proof = new(() => ProofRow.Of(this));
    }

    /// <summary>The project and the period.</summary>
    public DonorReport Report { get; }

    /// <summary>What the publication is made from.</summary>
    public PublicationInput Input { get; }

    /// <summary>The project's activities with their indicators, in the order in which they are written.</summary>
    public IReadOnlyList<Record> Logframe { get; }

    /// <summary>The figures of the project and the period: the whole project's first, then in the registry's and the catalogue's order.</summary>
    public IReadOnlyList<IndicatorValue> Values { get; }

    /// <summary>The same without those of single groups.</summary>
    public IReadOnlyList<IndicatorValue> Totals { get; }

    /// <summary>The rows that every figure rests on.</summary>
    public IReadOnlyList<ProofRow> Proof => _proof.Value;

    /// <summary>Looks everything up.</summary>
    public static async Task<DonorData> ReadAsync(DonorReport report, PublicationInput input)
    {
        List<Record> logframe = [];
        await foreach (var record in input.Records(RecordKinds.Logframe))
        {
            if (record.Project == report.Project && (record.ReportingPeriod is not { } days || days.Overlaps(report.Period.Days)))
                logframe.Add(record);
        }
        return new(report, input, logframe);
    }

    /// <summary>The definition of a figure.</summary>
    public IndicatorDefinition Definition(IndicatorValue value) => _definitions[value.Indicator];

    /// <summary>The spreadsheet of an id, where it is still known.</summary>
    public SourceState? Source(string spreadsheet) => _sources.GetValueOrDefault(spreadsheet);

    /// <summary>Whom a figure is about.</summary>
    public string Name(Wording words, Area area) =>
        area.Kind is AreaKind.Project ? words["donor-whole-project"] : words.Name(Input.Registry, area);

    /// <summary>What was achieved; «no data» where nothing is known.</summary>
    public SheetCell Actual(Wording words, IndicatorValue value) =>
        FigureColumns.Cell(words, Definition(value), value).Or(words.Term("no-data"));

    private List<IndicatorValue> ValuesInOrder()
    {
        var areas = Places(Input.Registry.Municipalities.Select(municipality => municipality.Code));
        var indicators = Places(Input.Catalogue.Select(definition => definition.Code));
        return
        [
            .. Input
                .Indicators.Select(stored => stored.Value)
                .Where(value => value.Project == Report.Project && value.Period == Report.Period && indicators.ContainsKey(value.Indicator))
                .OrderByDescending(value => value.Area.Kind)
                .ThenBy(value => areas.GetValueOrDefault(value.Area.Code, int.MaxValue))
                .ThenBy(value => value.Area.Key, StringComparer.Ordinal)
                .ThenBy(value => indicators[value.Indicator])
                .ThenBy(value => value.Group, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<string, int> Places(IEnumerable<string> codes) =>
        codes.Select((code, place) => (code, place)).DistinctBy(pair => pair.code).ToDictionary(pair => pair.code, pair => pair.place);
}
