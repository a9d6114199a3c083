using Pipeline.Languages;
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
        ("events-overdue", Mark.None, false),
        ("participants", Mark.DataBar, true),
        ("women-share", Mark.ShareBar, false),
        ("focus-groups-held", Mark.None, false),
        ("focus-groups", Mark.None, false),
        ("questionnaires", Mark.None, false),
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
            Captions = [SheetCell.Of(Headline(data, words)).As(Look.Lead), SheetCell.Of(words["summary-overview-note"])],
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
            new(words.Term("municipality"), state => NameCell(state, words)) { LeastWidth = 18 },
            new(words["summary-standing"], state => StandingCell(state.Standing, words)) { LeastWidth = 14 },
            new(words["summary-errors"], state => SheetCell.Of(state.Errors)),
            new(words["summary-change", Texts.Publish["summary-errors"]], ErrorsChange),
        ];
        foreach (var (code, mark, change) in Indicators)
        {
            if (data.Figures.Definition(code) is not { } definition)
                continue;
            columns.Add(IndicatorColumn(data, words, definition, mark));
            if (change)
                columns.Add(ChangeColumn(data, words, definition));
        }
        return columns;
    }

    /// <summary>A silent municipality stands out at once, and not by colour alone: the word stands beside it.</summary>
    private static SheetCell NameCell(MunicipalityState state, Wording words) =>
        SheetCell.Of(words.Of(state.Municipality.Name)).As(state.Standing is Standing.Silent ? Look.Bad : Look.Strong);

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
        var format = FigureColumns.IsShare(definition) ? NumberFormat.ChangeInPoints : NumberFormat.Change;
        return new(
            words["summary-change", definition.Name],
            state => SheetCell.Change(data.Figures.Change(definition, state.Area), moreIsBetter: true, format)
        );
    }

    private static SheetCell ErrorsChange(MunicipalityState state) =>
        SheetCell.Change(state.ErrorsChange, moreIsBetter: false, NumberFormat.Change);

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
