using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Areas;
using Pipeline.Measure;
using Pipeline.Settings;

namespace Pipeline.Tests.Measure;

/// <summary>Every figure of the samples, in every scope and period, follows from what its proof names, and leads back to cells.</summary>
public sealed partial class ProofTests
{
    private const int Patience = 5000;

    /// <summary>
    /// Only the rows that a figure names are kept, the tables it says it looked through, what it states of spreadsheets, and the findings it
    /// names; the figure must come out again.
    /// </summary>
    [Fact]
    public async Task Every_figure_is_recomputed_from_its_proof_alone()
    {
        var (registry, areas) = await SampledAreas.ReadAsync();
        var values = SampledAreas.Measure(registry, areas);

        var proven = values.Where(value => (value.Value is not null || value.Missing > 0) && !IsQuietHistory(value)).ToList();
        Assert.Equal(Enum.GetValues<PeriodKind>().Order(), proven.Select(value => value.Period.Kind).Distinct().Order());
        Assert.Empty(
            IndicatorCatalogue.Shipped.Where(IsOfData).Select(definition => definition.Code).Except(proven.Select(value => value.Indicator))
        );
        foreach (var same in proven.GroupBy(value => (value.Project, value.Area, Written(value.Inputs))))
        {
            var again = SampledAreas
                .Measure(registry, Proof(registry, areas, same.First()), (same.Key.Project, same.Key.Area))
                .ToDictionary(Key);
            Assert.All(
                same,
                value =>
                {
                    var recomputed = again.GetValueOrDefault(Key(value));
                    Assert.Equal(
                        (value.Value, value.Quality, value.Missing),
                        (recomputed?.Value, recomputed?.Quality ?? Quality.None, recomputed?.Missing ?? 0)
                    );
                }
            );
        }
    }

    // A month long over has figures only where something is dated in it, which a figure without rows of its own does not tell.
    private static bool IsQuietHistory(IndicatorValue value) =>
        value.Period.Kind is PeriodKind.Month or PeriodKind.Quarter
        && value.Period.Days.End < SampledAreas.AsOf.AddDays(-7 * new PipelineSettings().TrendWeeks)
        && value.Value is (null or 0);

    /// <summary>What completeness states of spreadsheets is counted again from the rows that it names.</summary>
    [Fact]
    public async Task What_is_stated_of_a_spreadsheet_follows_from_the_rows_named_beside_it()
    {
        var (registry, areas) = await SampledAreas.ReadAsync();

        var shares = SampledAreas
            .Measure(registry, areas)
            .Where(value => value is { Indicator: "completeness", Period.Kind: PeriodKind.SinceStart, Value: not null })
            .ToList();

        Assert.NotEmpty(shares);
        foreach (var share in shares)
        {
            var named = areas.Select(area => area with { Records = [.. area.Records.Where(record => Names(share, record))] });
            var facts = named
                .Where(area => IsWithin(registry, area.Area, share))
                .SelectMany(area =>
                    Sources.Of(OfProject(area, share.Project), share.Project, registry, new(area.Records, SampledAreas.AsOf, 28))
                );
            var again = facts.Where(row => row.Kind == Sources.Completeness).Select(row => row.Stated);
            Assert.Equal(share.Inputs.Select(input => input.Stated).OfType<string>().Order(), again.Order());
        }
    }

    [Fact]
    public async Task Every_figure_leads_to_the_rows_of_its_inputs_and_to_their_cells()
    {
        var (registry, areas) = await SampledAreas.ReadAsync();
        var trace = TraceOf(areas);

        foreach (var value in SampledAreas.Measure(registry, areas).Where(value => value.Inputs.Count > 0))
        {
            var within = areas.Where(area => IsWithin(registry, area.Area, value)).ToList();
            var rows = trace.Of(value, within.SelectMany(area => area.Records), within.SelectMany(area => area.Findings));
            Assert.Equal(
                value
                    .Inputs.SelectMany(input => input.Rows.Select(row => (input.Spreadsheet, input.TabName, input.Kind, row)))
                    .Distinct()
                    .Order(),
                rows.Select(row => (row.Spreadsheet, row.Tab, row.Kind, row.Row)).Distinct().Order()
            );
            Assert.All(rows.SelectMany(row => row.Cells), cell => Assert.False(string.IsNullOrEmpty(cell.Link) && cell.Cell is not null));
        }
    }

    [Fact]
    public async Task Completeness_leads_to_each_cell_that_was_expected_and_to_the_blank_ones()
    {
        var (registry, areas) = await SampledAreas.ReadAsync();
        var burana = Area.Municipality("KG-C-BURANA");
        var share = SampledAreas.Measure(registry, areas).Of(burana, "completeness", PeriodKind.SinceStart);

        var rows = TraceOf(areas).Of(share, areas.Single(area => area.Area == burana).Records, []);

        var cells = rows.Where(row => row.Kind == "checklist").SelectMany(row => row.Cells).ToList();
        Assert.Equal((10, 3), (cells.Count, cells.Count(cell => cell.Shown is null)));
        Assert.All(cells, cell => Assert.Contains($"!{cell.Cell}", cell.Link, StringComparison.Ordinal));
        Assert.Equal(70, share.Value);
        Assert.StartsWith(
            "KG-C-BURANA: required=10; filled=7; ",
            Assert.Single(rows, row => row.Kind == "completeness").Cells[0].Shown,
            StringComparison.Ordinal
        );
    }

    private static Trace TraceOf(IReadOnlyList<AreaData> areas) =>
        new(IndicatorCatalogue.Shipped, [.. areas.SelectMany(area => area.Sources)], SampledAreas.AsOf);

    private static bool IsOfData(IndicatorDefinition definition) => definition.Section == "data";

    private static bool IsWithin(Registry registry, Area area, IndicatorValue value) =>
        new AreaTree(registry).IsWithin(area, value.Area, value.Project);

    private static AreaData OfProject(AreaData area, string project) =>
        area with
        {
            Records = [.. area.Records.Where(record => record.Project is null || record.Project == project)],
            Sources = [.. area.Sources.Where(source => source.Project is null || source.Project == project)],
        };

    private static string Written(IEnumerable<IndicatorInput> inputs) =>
        string.Join(';', inputs.Select(input => $"{input.Spreadsheet} {input.TabId} {input.Kind} {input.Rows} {input.Stated}"));

    private static object Key(IndicatorValue value) => (value.Project, value.Area, value.Indicator, value.Period, value.Group);

    private static bool Names(IndicatorValue value, Record record) =>
        Names(value, record.Source.Spreadsheet, record.Source.TabId, record.Kind.Name, record.Source.Row);

    private static bool Names(IndicatorValue value, string? spreadsheet, string? tab, string kind, int row) =>
        value.Inputs.Any(input =>
            input.Stated is null && input.Kind == kind && input.Spreadsheet == spreadsheet && input.TabId == tab && input.Rows.Contains(row)
        );

    // The rows that the figure names, where they belong, what it states, the findings it names, and the tables that it looked through.
    private static List<AreaData> Proof(Registry registry, IReadOnlyList<AreaData> areas, IndicatorValue value)
    {
        var stated = value.Inputs.Where(input => input.Stated is not null).Select(input => Stated(input, value)).ToList();
        var looked = stated.Count > 0 ? [] : value.Inputs.Select(input => Looked(input, value));
        var findings = areas.Where(area => IsWithin(registry, area.Area, value)).SelectMany(area => area.Findings).Where(IsNamed);
        var own = new AreaData(value.Area, stated, [], [], []);
        return
        [
            .. areas
                .Select(area => area with { Records = [.. area.Records.Where(record => Names(value, record))], Findings = [] })
                .Append(own)
                .GroupBy(area => area.Area)
                .Select(same =>
                    same.First() with
                    {
                        Records = [.. same.SelectMany(area => area.Records)],
                        Sources = same.Key == value.Area ? [.. looked] : [],
                        Findings = same.Key == value.Area ? [.. findings] : [],
                    }
                ),
        ];

        bool IsNamed(Finding finding) =>
            Names(
                value,
                finding.Place.Spreadsheet?.Id ?? "",
                finding.Place.TabId ?? "",
                "finding",
                (finding.Place.Cells?.First.Row ?? -1) + 1
            );
    }

    // What a reader of the proof can take from it: numbers by their names.
    private static Record Stated(IndicatorInput input, IndicatorValue value)
    {
        var kind = Sources.Find(input.Kind)!;
        var numbers = kind
            .Columns.Where(column => column.Type == ColumnType.Number)
            .ToDictionary(column => column.Name, _ => kind == Sources.Completeness ? (object?)0d : null);
        foreach (Match said in Said().Matches(input.Stated!))
            numbers[said.Groups["name"].Value] = double.Parse(said.Groups["number"].Value, CultureInfo.InvariantCulture);
        return new(kind, value.Area, value.Project, new RecordSource(input.Spreadsheet, "", "", 0), numbers) { Stated = input.Stated };
    }

    private static SourceState Looked(IndicatorInput input, IndicatorValue value) =>
        new(
            new SpreadsheetReference(input.Spreadsheet, input.Spreadsheet, input.Spreadsheet, ""),
            SourceCondition.Fresh,
            value.Area.MunicipalityCode,
            value.Project,
            null,
            null,
            null,
            0,
            "",
            "",
            [new HarmonisedTable(input.Kind, input.TabId, input.TabName, default, new Dictionary<string, TableHeading>(), 0)],
            null
        );

    [GeneratedRegex(@"(?<=[:;] )(?<name>\w+)=(?<number>\d+)(?=;|$)", RegexOptions.None, Patience)]
    private static partial Regex Said();
}
