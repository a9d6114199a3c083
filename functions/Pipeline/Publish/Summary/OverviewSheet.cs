using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Summary;

/// <summary>One row a municipality, the worst first: what is complete, what is wrong, what was done, and what changed since last week.</summary>
internal static class OverviewSheet
{
    private const string Absent = "—";

    /// <summary>The indicators shown, in order, under their group; one that is not in the catalogue is left out.</summary>
    private static readonly IReadOnlyList<(string Group, string Code, Mark Mark, bool Change)> Indicators =
    [
        ("data", "completeness", Mark.ShareScale, true),
        ("data", "timeliness", Mark.ShareScale, false),
        ("events", "events-held", Mark.None, true),
        ("events", "events-planned", Mark.None, false),
        ("participants", "participants", Mark.DataBar, true),
        ("participants", "women-share", Mark.ShareBar, false),
        ("focus-groups", "focus-groups-held", Mark.None, false),
        ("focus-groups", "focus-groups", Mark.None, false),
        ("questionnaires", "questionnaires", Mark.None, false),
        ("questionnaires", "questionnaires-planned", Mark.None, false),
        ("steps", "steps-done", Mark.None, false),
        ("steps", "steps", Mark.None, false),
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
            Grouped("data", "errors", state => SheetCell.Of(state.Errors), words),
            Grouped("data", "errors-change", ErrorsChange, words),
        ];
        foreach (var (group, code, mark, change) in Indicators)
        {
            if (data.Figures.Definition(code) is not { } definition)
                continue;
            columns.Add(Grouped(group, code, state => Figure(data, definition, state, words), words) with { Mark = mark });
            if (change)
                columns.Add(Grouped(group, $"{code}-change", state => Change(data, definition, state), words));
        }
        return columns;
    }

    /// <summary>Under a group's heading a word is enough for a column, and the sheet fits on a page.</summary>
    private static SheetColumn<MunicipalityState> Grouped(
        string group,
        string column,
        Func<MunicipalityState, SheetCell> cell,
        Wording words
    ) => new(words[$"overview-{column}"], cell) { Group = words[$"overview-group-{group}"] };

    /// <summary>A silent municipality stands out at once, and not by colour alone: the word stands beside it.</summary>
    private static SheetCell NameCell(MunicipalityState state, Wording words) =>
        SheetCell.Of(words.Of(state.Municipality.Name)).As(state.Standing is Standing.Silent ? Look.Bad : Look.Strong);

    private static SheetCell Figure(SummaryData data, IndicatorDefinition definition, MunicipalityState state, Wording words) =>
        FigureColumns.Cell(words, definition, data.Figures.Now(definition.Code, state.Area)).Or(Absent);

    private static SheetCell Change(SummaryData data, IndicatorDefinition definition, MunicipalityState state) =>
        SheetCell.Change(
            data.Figures.Change(definition, state.Area),
            moreIsBetter: true,
            FigureColumns.IsShare(definition) ? NumberFormat.ChangeInPoints : NumberFormat.Change
        );

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
