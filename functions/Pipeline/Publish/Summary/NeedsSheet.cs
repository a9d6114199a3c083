using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Summary;

/// <summary>The problems that residents name most: each project's, then each municipality's; a chart of the first project's.</summary>
internal static class NeedsSheet
{
    private const int MostProblems = 10;
    private const int ProblemColumn = 2;

    /// <summary>Groups name one problem a row, respondents several.</summary>
    private static readonly string[] Breakdowns = ["problem_code", "problem_codes"];

    private sealed record Row(Area Area, int Rank, string Problem, IReadOnlyList<IndicatorValue?> Values);

    public static Sheet Of(SummaryData data, Wording words)
    {
        var definitions = data
            .Figures.Catalogue.Where(definition => definition.Section == "priorities" && HasProblems(definition))
            .ToList();
        var rows = Areas(data).SelectMany(area => Rows(data, definitions, area)).ToList();
        var first = rows.TakeWhile(row => row.Area == rows[0].Area).ToList();
        return new(
            words.Term("needs"),
            words["summary-needs-title"],
            SheetTable.Of("Needs", Columns(data, words, definitions), rows, words["summary-needs-empty"])
        )
        {
            Captions = [SheetCell.Of(words["summary-needs-note"])],
            Charts = first.Count == 0 ? [] : [Chart(data, words, first)],
        };
    }

    private static bool HasProblems(IndicatorDefinition definition) => definition.Disaggregation.Any(Breakdowns.Contains);

    /// <summary>The code of the problem that a figure is about; null for other groups.</summary>
    private static string? ProblemOf(IndicatorValue value) =>
        value.Group.Split('=') is [var column, var code] && Breakdowns.Contains(column) ? code : null;

    /// <summary>The first project's problems by the first indicator that has figures.</summary>
    private static SheetChart Chart(SummaryData data, Wording words, List<Row> rows)
    {
        var told = Math.Max(0, rows[0].Values.ToList().FindIndex(value => value?.Value is not null));
        var title = words["summary-needs-chart", LocalText.Same(words.Name(data.Input.Registry, rows[0].Area))];
        return new(ChartKind.Bar, title, Category: ProblemColumn, [ProblemColumn + 1 + told], FirstRow: 0, rows.Count);
    }

    private static IEnumerable<Area> Areas(SummaryData data) =>
        data.Input.Registry.Projects.Select(Area.Project).Concat(data.Municipalities.Select(state => state.Area));

    /// <summary>An area's problems, the one with the greatest figure of the first indicator first.</summary>
    private static IEnumerable<Row> Rows(SummaryData data, List<IndicatorDefinition> definitions, Area area) =>
        definitions
            .SelectMany(definition => data.Figures.All(definition.Code, area))
            .Select(stored => stored.Value)
            .Where(value => value.Period.Kind is PeriodKind.SinceStart && ProblemOf(value) is not null)
            .GroupBy(value => ProblemOf(value)!)
            .Select(group =>
                (
                    Problem: group.Key,
                    Values: definitions.ConvertAll(definition => group.FirstOrDefault(value => value.Indicator == definition.Code))
                )
            )
            .OrderByDescending(pair => pair.Values.Select(value => value?.Value).FirstOrDefault(value => value is not null) ?? -1)
            .ThenBy(pair => pair.Problem, StringComparer.Ordinal)
            .Take(MostProblems)
            .Select((pair, place) => new Row(area, place + 1, pair.Problem, pair.Values));

    private static List<SheetColumn<Row>> Columns(SummaryData data, Wording words, List<IndicatorDefinition> definitions)
    {
        List<SheetColumn<Row>> columns =
        [
            new(words.Term("municipality"), row => SheetCell.Of(words.Name(data.Input.Registry, row.Area)).As(Look.Strong))
            {
                LeastWidth = 22,
            },
            new(words.Term("rank"), row => SheetCell.Of(row.Rank)),
            new(words.Term("problem"), row => SheetCell.Of(words.Of(data.Input.ProblemName(row.Problem))))
            {
                LeastWidth = 30,
                MostWidth = 44,
            },
        ];
        columns.AddRange(
            definitions.Select(
                (definition, place) =>
                    new SheetColumn<Row>(words.Of(definition.Name), row => FigureColumns.Cell(words, definition, row.Values[place]))
                    {
                        Mark = Mark.DataBar,
                    }
            )
        );
        return columns;
    }
}
