using System.Globalization;
using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Summary;

/// <summary>Twelve weeks: each project's figures week by week, then each municipality's; small lines in the rows, a line chart of the first.</summary>
internal static class TrendSheet
{
    private const int WeekCount = 12;

    /// <summary>More lines than this cannot be told apart.</summary>
    private const int MostLines = 4;

    private static readonly string[] Indicators = ["participants", "events-held", "completeness"];

    private sealed record Row(Area Area, IndicatorDefinition Definition, IReadOnlyList<IndicatorValue?> Weeks);

    public static Sheet Of(SummaryData data, Wording words)
    {
        var weeks = Enumerable.Range(1 - WeekCount, WeekCount).Select(week => Period.Week(data.Input.Today.AddDays(7 * week))).ToList();
        var rows = Rows(data, weeks);
        var lines = rows.TakeWhile(row => row.Area.Kind is AreaKind.Project && row.Definition == rows[0].Definition)
            .Take(MostLines)
            .Count();
        return new(
            words.Term("trend"),
            words["summary-trend-title"],
            SheetTable.Of("Trend", Columns(data, words, weeks), rows, words.Term("no-data"))
        )
        {
            Captions = [SheetCell.Of(words["summary-trend-note"])],
            Charts =
                lines == 0
                    ? []
                    :
                    [
                        new(ChartKind.Line, words.Of(rows[0].Definition.Name), 1, [.. Enumerable.Range(3, WeekCount)], 0, lines)
                        {
                            ByRow = true,
                        },
                    ],
        };
    }

    /// <summary>By indicator, then projects, then municipalities; rows without any figure are left out.</summary>
    private static List<Row> Rows(SummaryData data, List<Period> weeks)
    {
        var projects = data.Input.Registry.Projects.Select(Area.Project);
        var municipalities = data.Municipalities.Select(state => state.Area);
        var definitions = Indicators.Select(data.Figures.Definition).OfType<IndicatorDefinition>().ToList();
        return
        [
            .. projects
                .Select(area => (area, 0))
                .Concat(municipalities.Select(area => (area, 1)))
                .SelectMany(pair => definitions.Select((definition, place) => (pair.area, Group: pair.Item2, definition, place)))
                .OrderBy(item => item.Group)
                .ThenBy(item => item.place)
                .Select(item => new Row(
                    item.area,
                    item.definition,
                    weeks.ConvertAll(week => data.Figures.In(week, item.definition.Code, item.area))
                ))
                .Where(row => row.Weeks.Any(value => value?.Value is not null)),
        ];
    }

    private static List<SheetColumn<Row>> Columns(SummaryData data, Wording words, List<Period> weeks)
    {
        List<SheetColumn<Row>> columns =
        [
            new(words.Term("indicator"), row => SheetCell.Of(words.Of(row.Definition.Name))) { LeastWidth = 22 },
            new(words.Term("municipality"), row => SheetCell.Of(words.Name(data.Input.Registry, row.Area)).As(Look.Strong))
            {
                LeastWidth = 20,
            },
            new(words.Term("trend"), _ => SheetCell.Blank) { LeastWidth = 16, Sparkline = (3, WeekCount + 2) },
        ];
        columns.AddRange(
            weeks.Select(
                (week, place) => new SheetColumn<Row>(Heading(week), row => FigureColumns.Cell(words, row.Definition, row.Weeks[place]))
            )
        );
        return columns;
    }

    /// <summary>A week's Monday, day first.</summary>
    private static string Heading(Period week) => week.Days.Start.ToString("dd.MM.yy", CultureInfo.InvariantCulture);
}
