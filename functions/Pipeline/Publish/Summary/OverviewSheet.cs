using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Summary;

/// <summary>One row a municipality, the worst first: what is complete, what is wrong, what was done, and what changed since last week.</summary>
internal static class OverviewSheet
{
    /// <summary>The indicators shown, in order; one that is not in the catalogue is left out.</summary>
    private static readonly IReadOnlyList<(string Code, Mark Mark, bool Change)> Indicators =
    [
        ("completeness", Mark.ShareScale, true),
        ("timeliness", Mark.ShareScale, false),
        ("events-held", Mark.None, true),
        ("events-planned", Mark.None, false),
        ("participants", Mark.DataBar, true),
        ("women-share", Mark.ShareBar, false),
        ("focus-groups-held", Mark.None, false),
        ("questionnaires-collected", Mark.None, true),
        ("questionnaires-planned", Mark.None, false),
        ("steps-done", Mark.None, false),
        ("steps", Mark.None, false),
    ];

    public static Sheet Of(SummaryData data, Wording words) =>
        new(
            words.Term("overview"),
            words["summary-title", WrittenDays.Of(data.Input.Week.Days)],
            SheetTable.Of("Overview", Columns(data, words), data.Municipalities, words.Term("no-data"))
        )
        {
            Captions = [SheetCell.Of(Headline(data, words)).As(Look.Strong), SheetCell.Of(words["summary-overview-note"])],
        };

    /// <summary>One line that says how the week stands.</summary>
    private static string Headline(SummaryData data, Wording words) =>
        words[
            "summary-headline",
            data.Municipalities.Count,
            data.Municipalities.Count(state => state.Standing is Standing.Silent),
            data.Open.Count(tracked => tracked.Finding.Severity is Severity.Error),
            data.Open.Count(tracked => tracked.Status is FindingStatus.New)
        ];

    private static List<SheetColumn<MunicipalityState>> Columns(SummaryData data, Wording words)
    {
        List<SheetColumn<MunicipalityState>> columns =
        [
            new(words.Term("municipality"), state => SheetCell.Of(words.Of(state.Municipality.Name)).As(Look.Strong)) { LeastWidth = 18 },
            new(words["summary-standing"], state => StandingCell(state.Standing, words)) { LeastWidth = 14 },
        ];
        foreach (var (code, mark, change) in Indicators)
        {
            if (data.Figures.Definition(code) is not { } definition)
                continue;
            columns.Add(IndicatorColumn(data, words, definition, mark));
            if (change)
                columns.Add(ChangeColumn(data, words, definition));
        }
        columns.Insert(Math.Min(columns.Count, 5), new(words["summary-errors"], state => SheetCell.Of(state.Errors)));
        return columns;
    }

    private static SheetColumn<MunicipalityState> IndicatorColumn(
        SummaryData data,
        Wording words,
        IndicatorDefinition definition,
        Mark mark
    ) =>
        new(
            words.Of(definition.Name),
            state => FigureColumns.Cell(definition, data.Figures.Now(definition.Code, state.Area)).Or(words.Term("no-data"))
        )
        {
            Mark = mark,
        };

    private static SheetColumn<MunicipalityState> ChangeColumn(SummaryData data, Wording words, IndicatorDefinition definition)
    {
        var format = FigureColumns.IsShare(definition) ? NumberFormat.GainOfShare : NumberFormat.Gain;
        return new(
            words["summary-change", definition.Name],
            state => SheetCell.Of(data.Figures.Change(definition.Code, state.Area), format)
        );
    }

    private static SheetCell StandingCell(Standing standing, Wording words) =>
        standing switch
        {
            Standing.Silent => SheetCell.Of("✖ " + words["summary-silent"]).As(Look.Bad),
            Standing.Errors => SheetCell.Of("✖ " + words["summary-has-errors"]).As(Look.Bad),
            Standing.Warnings => SheetCell.Of("! " + words["summary-has-warnings"]).As(Look.Warning),
            Standing.Good => SheetCell.Of("✓ " + words["summary-good"]).As(Look.Good),
            _ => throw new ArgumentOutOfRangeException(nameof(standing)),
        };
}
