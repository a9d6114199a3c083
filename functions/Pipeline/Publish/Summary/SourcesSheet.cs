using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Summary;

/// <summary>Every spreadsheet: where it is, whom to ask, when it was read and changed, how it stands.</summary>
internal static class SourcesSheet
{
    public static Sheet Of(SummaryData data, Wording words) =>
        new(
            words.Term("sources"),
            words["summary-sources-title"],
            SheetTable.Of("Sources", Columns(data, words), Rows(data), words.Term("no-data"))
        )
        {
            Captions = [SheetCell.Of(words["summary-run", data.Input.RunId, Version()])],
        };

    private static string Version() => typeof(SourcesSheet).Assembly.GetName().Version?.ToString(3) ?? "";

    private static List<SourceState> Rows(SummaryData data) =>
        [
            .. data
                .Input.Sources.OrderByDescending(source => source.Condition)
                .ThenBy(source => source.LastChanged)
                .ThenBy(source => source.Reference.Id, StringComparer.Ordinal),
        ];

    private static List<SheetColumn<SourceState>> Columns(SummaryData data, Wording words) =>
        [
            new(words.Term("spreadsheet"), source => SheetCell.Of(source.Reference.Title).LinkedTo(source.Reference.Link))
            {
                LeastWidth = 24,
            },
            new(words["summary-state"], source => StateCell(source, words)) { MostWidth = 30 },
            new(
                words.Term("municipality"),
                source => SheetCell.Of(source.Municipality is { } code ? words.Name(data.Input.Registry, Area.Municipality(code)) : null)
            ),
            new(words["summary-project"], source => SheetCell.Of(source.Project)) { MostWidth = 24 },
            new(words["summary-contact"], source => SheetCell.Of(source.Contact)),
            new(words.Term("last-read"), source => SheetCell.Of(source.LastRead is { } read ? Bishkek.TimeOf(read) : null)),
            new(words.Term("last-changed"), source => SheetCell.Of(source.LastChanged is { } changed ? Bishkek.TimeOf(changed) : null)),
            new(
                words["summary-rows"],
                source => source.Condition is SourceCondition.Missing ? SheetCell.Blank : SheetCell.Of(source.Records)
            ),
            new(words["summary-why"], source => SheetCell.Of(source.Problem is { } problem ? words.Of(problem.Message) : null))
            {
                MostWidth = 50,
            },
        ];

    private static SheetCell StateCell(SourceState source, Wording words) =>
        source.Condition switch
        {
            SourceCondition.Fresh => SheetCell.Of("✓ " + words["summary-fresh"]).As(Look.Good),
            SourceCondition.Stale => SheetCell
                .Of("! " + words["summary-last-good", Bishkek.DayOf(source.LastRead ?? default)])
                .As(Look.Warning),
            SourceCondition.Missing => SheetCell.Of("✖ " + words.Term("no-spreadsheet")).As(Look.Bad),
            _ => throw new ArgumentOutOfRangeException(nameof(source)),
        };
}
