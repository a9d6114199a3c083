using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Summary;

/// <summary>
/// A table of sections of the catalogue: a row a municipality, a column an indicator that any municipality has a figure of. The
/// municipalities with the greatest figures of the first indicator come first.
/// </summary>
internal sealed class SectionTable
{
    /// <summary>Indicators of the registry that stand in no section of the catalogue.</summary>
    public const string Others = "";

    /// <summary>More bars than this cannot be read.</summary>
    private const int MostBars = 15;

    private readonly SummaryData _data;
    private readonly Wording _words;
    private readonly IReadOnlyList<IndicatorDefinition> _definitions;
    private readonly IReadOnlyList<MunicipalityState> _rows;

    /// <summary>Sections whose indicators stand on some sheet; a coordinator may name others, or none.</summary>
    private static readonly string[] Known =
    [
        "events",
        "participation",
        "needs",
        "priorities",
        "action-plan",
        "programme",
        "visibility",
        "data",
    ];

    public SectionTable(SummaryData data, Wording words, params IReadOnlyList<string> sections)
    {
        _data = data;
        _words = words;
        _definitions = [.. data.Figures.Catalogue.Where(definition => sections.Contains(SectionOf(definition)) && HasFigures(definition))];
        _rows =
            _definitions.Count == 0
                ? data.Municipalities
                :
                [
                    .. data
                        .Municipalities.OrderByDescending(state => Value(state, _definitions[0].Code) ?? -1)
                        .ThenBy(state => state.Municipality.Code, StringComparer.Ordinal),
                ];
    }

    /// <summary>The table under a name.</summary>
    public SheetTable ToTable(string name) => SheetTable.Of(name, Columns(), _rows, _words.Term("no-data"));

    /// <summary>
    /// A chart of some of the indicators over the first municipalities that have them; null if none does. Of a single one it has that one's name.
    /// </summary>
    public SheetChart? Chart(ChartKind kind, string title, params ReadOnlySpan<string> codes)
    {
        List<int> series = [];
        foreach (var code in codes)
        {
            var place = _definitions.Select(definition => definition.Code).ToList().IndexOf(code);
            if (place >= 0)
                series.Add(place + 1);
        }
        var last = _rows
            .Take(MostBars)
            .ToList()
            .FindLastIndex(state => series.Exists(place => Value(state, _definitions[place - 1].Code) is not null));
        var shown = series.Count == 1 ? _words.Of(_definitions[series[0] - 1].Name) : title;
        return last < 0 ? null : new(kind, shown, 0, series, 0, last + 1);
    }

    private static string SectionOf(IndicatorDefinition definition) => Known.Contains(definition.Section) ? definition.Section : Others;

    private bool HasFigures(IndicatorDefinition definition) => _data.Municipalities.Any(state => Value(state, definition.Code) is not null);

    private double? Value(MunicipalityState state, string code) => _data.Figures.Now(code, state.Area)?.Value;

    private List<SheetColumn<MunicipalityState>> Columns()
    {
        List<SheetColumn<MunicipalityState>> columns =
        [
            new(_words.Term("municipality"), state => SheetCell.Of(_words.Of(state.Municipality.Name)).As(Look.Strong)) { LeastWidth = 18 },
        ];
        columns.AddRange(
            _definitions.Select(definition => new SheetColumn<MunicipalityState>(
                _words.Of(definition.Name),
                state => FigureColumns.Cell(_words, definition, _data.Figures.Now(definition.Code, state.Area)).Or(_words.Term("no-data"))
            )
            {
                Mark = FigureColumns.IsShare(definition) ? Mark.ShareBar : Mark.None,
            })
        );
        return columns;
    }
}
