using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Summary;

/// <summary>What to expect: overdue events first, then this week, then the next two weeks.</summary>
internal static class ScheduleSheet
{
    private enum When
    {
        Overdue,
        NoList,
        ThisWeek,
        NextTwoWeeks,
    }

    private sealed record Row(Record Event, When When);

    public static Sheet Of(SummaryData data, Wording words) =>
        new(
            words.Term("schedule"),
            words["summary-schedule-title"],
            SheetTable.Of("Schedule", Columns(data, words), Rows(data), words["summary-schedule-empty"])
        )
        {
            Captions = [SheetCell.Of(words["summary-schedule-note"])],
        };

    private static List<Row> Rows(SummaryData data)
    {
        var overdue = RowsOf(data, "event-overdue");
        var noList = RowsOf(data, "attendance-missing");
        return
        [
            .. data
                .Schedule.Select(record => (record, when: WhenOf(data.Input, record, overdue, noList)))
                .Where(pair => pair.when is not null)
                .OrderBy(pair => pair.when)
                .ThenBy(pair => pair.record.When)
                .ThenBy(pair => pair.record.Area.Key, StringComparer.Ordinal)
                .ThenBy(pair => pair.record.Source.Row)
                .Select(pair => new Row(pair.record, pair.when!.Value)),
        ];
    }

    /// <summary>The rows that open findings of a check point at; Inspect has settled which events are meant.</summary>
    private static HashSet<(string, string, int)> RowsOf(SummaryData data, string check) =>
        [
            .. data
                .Open.Where(tracked => tracked.Finding.Code == check)
                .Select(tracked => tracked.Finding.Place)
                .Where(place => place is { Spreadsheet: not null, TabId: not null, Cells: not null })
                .Select(place => (place.Spreadsheet!.Id, place.TabId!, place.Cells!.Value.First.Row + 1)),
        ];

    private static When? WhenOf(
        PublicationInput input,
        Record record,
        HashSet<(string, string, int)> overdue,
        HashSet<(string, string, int)> noList
    )
    {
        var row = (record.Source.Spreadsheet, record.Source.TabId, record.Source.Row);
        if (overdue.Contains(row))
            return When.Overdue;
        if (noList.Contains(row))
            return When.NoList;
        var first = record.Date("date_start");
        var last = record.Date("date_end") ?? first;
        var week = input.Week.Days;
        return first is null || last < week.Start || first > week.End.AddDays(14) || record.Text("status") is "cancelled" ? null
            : first <= week.End ? When.ThisWeek
            : When.NextTwoWeeks;
    }

    private static List<SheetColumn<Row>> Columns(SummaryData data, Wording words) =>
        [
            new(words["summary-when"], row => WhenCell(row.When, words)),
            new(words["summary-date"], row => SheetCell.Of(row.Event.Date("date_start"))),
            new(words["summary-until"], row => SheetCell.Of(row.Event.Date("date_end"))),
            new(words["summary-time"], row => SheetCell.Of((TimeOnly?)row.Event["time_start"])),
            new(words.Term("municipality"), row => SheetCell.Of(words.Name(data.Input.Registry, row.Event.Area)).As(Look.Strong)),
            new(words["summary-event"], row => SheetCell.Of(words.Event(row.Event.Text("type")))),
            new(words["summary-topic"], row => SheetCell.Of(row.Event.Text("topic"))) { MostWidth = 40 },
            new(words["summary-place"], row => SheetCell.Of(row.Event.Text("place") ?? row.Event.Text("zone"))) { MostWidth = 30 },
            new(words["summary-expected"], row => SheetCell.Of(row.Event.Number("planned"))),
            new(words.Term("responsible"), row => SheetCell.Of(row.Event.Text("responsible"))) { MostWidth = 26 },
        ];

    private static SheetCell WhenCell(When when, Wording words) =>
        when switch
        {
            When.Overdue => SheetCell.Of("✖ " + words.Term("overdue")).As(Look.Bad),
            When.NoList => SheetCell.Of("! " + words.Term("event-held-but-no-list")).As(Look.Warning),
            When.ThisWeek => SheetCell.Of("● " + words["summary-this-week"]).As(Look.Strong),
            When.NextTwoWeeks => SheetCell.Of("○ " + words["summary-next-weeks"]),
            _ => throw new ArgumentOutOfRangeException(nameof(when)),
        };
}
