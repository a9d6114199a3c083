namespace Pipeline.Areas;

/// <summary>
/// How complete and how timely what a spreadsheet tells of an area is on a day, and why what is missing is missing. «Missing» is never one
/// bucket: the five counts say which, and add up over spreadsheets and areas. Counted over the tables that are due: a spreadsheet whose due
/// day has not come asks for nothing yet. It keeps the rows that were counted, as the proof of its counts.
/// </summary>
public sealed record Completeness
{
    /// <summary>The spreadsheet's id.</summary>
    public required string Spreadsheet { get; init; }

    /// <summary>The day until which its tables should have data; null if the registry names none.</summary>
    public DateOnly? Due { get; private init; }

    /// <summary>The tables whose punctuality is known, each with the day of its first row in Asia/Bishkek; null where there is none yet.</summary>
    public IReadOnlyList<(string Table, DateOnly? Received)> Tables { get; private init; } = [];

    /// <summary>The rows whose required cells were counted, in the order of reading.</summary>
    public IReadOnlyList<Record> Counted { get; private init; } = [];

    /// <summary>Those of them that have a required cell without a value.</summary>
    public IReadOnlyList<Record> WithBlanks { get; private init; } = [];

    /// <summary>The scheduled events that have passed with neither a list nor a head count.</summary>
    public IReadOnlyList<Record> WithoutList { get; private init; } = [];

    /// <summary>Required cells that should hold a value. A due spreadsheet that is not there counts as one, an empty table as its required columns.</summary>
    public int Required { get; private init; }

    /// <summary>Required cells that hold a readable value.</summary>
    public int Filled { get; private init; }

    /// <summary>Tables whose due day has passed and whose punctuality is known.</summary>
    public int TablesDue => Tables.Count;

    /// <summary>Tables whose data were there by their due day.</summary>
    public int TablesOnTime => Tables.Count(table => table.Received <= Due);

    /// <summary>1 if the due day has not come.</summary>
    public int NotDueYet { get; private init; }

    /// <summary>1 if it is due and not there.</summary>
    public int NoSpreadsheet { get; private init; }

    /// <summary>Tables with a header and no row.</summary>
    public int TableEmpty { get; private init; }

    /// <summary>Events that have passed, not cancelled, with neither a list nor a head count.</summary>
    public int HeldWithoutList => WithoutList.Count;

    /// <summary>Required cells of rows with data that are blank or unreadable.</summary>
    public int CellsBlank { get; private init; }

    /// <summary>Filled ÷ required, 0 to 1; null where nothing is required.</summary>
    public double? Share => Required == 0 ? null : (double)Filled / Required;

    /// <summary>
    /// Tables on time ÷ tables due, 0 to 1; null where none is due or nobody was watching on the due day (data of former years read
    /// today are neither early nor late).
    /// </summary>
    public double? Timeliness => TablesDue == 0 ? null : (double)TablesOnTime / TablesDue;

    /// <summary>Each spreadsheet of an area, and each that its rows are from; linear in its records.</summary>
    public static IReadOnlyList<Completeness> Of(AreaData data, Registry registry, DateOnly asOf)
    {
        var sources = data.Sources.DistinctBy(source => source.Reference.Id).ToDictionary(source => source.Reference.Id);
        var records = data.Records.ToLookup(record => record.Source.Spreadsheet);
        var withoutList = Events
            .Of(data.Records)
            .Scheduled.Where(item => WantsPeople(item, asOf))
            .ToLookup(item => item.Row.Source.Spreadsheet, item => item.Row);
        return
        [
            .. sources
                .Keys.Union(records.Select(rows => rows.Key))
                .Select(id =>
                    Of(id, sources.GetValueOrDefault(id), records[id], registry, asOf) with
                    {
                        WithoutList = [.. withoutList[id]],
                    }
                ),
        ];
    }

    /// <summary>Whether an event should have people on a list or in a head count by now and has none; surveys have answers instead.</summary>
    public static bool WantsPeople(ScheduledEvent item, DateOnly asOf) =>
        item.LastDay < asOf && !item.HasPeople && item.Row.Text("status") != "cancelled" && item.Row.Text("type") != "survey";

    /// <summary>
    /// The columns that a row must fill on a day. A head count is not asked for before the event, nor a step before its day; a person's row must say
    /// the event by its number or its day.
    /// </summary>
    public static IEnumerable<string> RequiredColumns(Record record, DateOnly asOf)
    {
        foreach (var column in record.Kind.Columns)
        {
            if (column.Required && !IsStillToCome(record, column.Name, asOf))
                yield return column.Name;
        }
        if (record.Kind == RecordKinds.Attendance)
            yield return record.Text("event_id") is null ? "date_start" : "event_id";
        if (record.Kind == RecordKinds.Checklist && (record.Date("due") is not { } due || due < asOf))
            yield return "done";
    }

    private static Completeness Of(string id, SourceState? source, IEnumerable<Record> records, Registry registry, DateOnly asOf)
    {
        var due = source is null ? null : registry.FindSpreadsheet(source.Reference)?.Due;
        if (due >= asOf)
            return new()
            {
                Spreadsheet = id,
                Due = due,
                NotDueYet = 1,
            };
        var rows = records.Select(record => (Record: record, Cells: CellsOf(record, asOf))).Where(row => row.Cells.Required > 0).ToList();
        var empty = source?.Tables.Where(table => table.Rows == 0).ToList() ?? [];
        var absent = source?.Condition == SourceCondition.Missing ? 1 : 0;
        var (required, blank) = (rows.Sum(row => row.Cells.Required), rows.Sum(row => row.Cells.Blank));
        return new()
        {
            Spreadsheet = id,
            Due = due,
            Tables = source is null ? [] : [.. Punctuality(source, due)],
            Counted = [.. rows.Select(row => row.Record)],
            WithBlanks = [.. rows.Where(row => row.Cells.Blank > 0).Select(row => row.Record)],
            Required = required + absent + empty.Sum(RequiredColumns),
            Filled = required - blank,
            CellsBlank = blank,
            NoSpreadsheet = absent,
            TableEmpty = empty.Count,
        };
    }

    private static (int Required, int Blank) CellsOf(Record record, DateOnly asOf)
    {
        var (required, blank) = (0, 0);
        foreach (var column in RequiredColumns(record, asOf))
        {
            required++;
            blank += record[column] is null ? 1 : 0;
        }
        return (required, blank);
    }

    private static bool IsStillToCome(Record record, string column, DateOnly asOf) =>
        column is "total" or "collected" && (record.Date("date_end") ?? record.Date("date_start")) is { } last && last >= asOf;

    private static int RequiredColumns(HarmonisedTable table) =>
        Math.Max(1, RecordKinds.Find(table.Kind)?.Columns.Count(column => column.Required) ?? 1);

    private static IEnumerable<(string Table, DateOnly? Received)> Punctuality(SourceState source, DateOnly? due)
    {
        if (due is not { } day || source.FirstSeen is not { } first || Bishkek.DayOf(first) > day)
            return [];
        return source.Condition == SourceCondition.Missing
            ? [(source.Reference.Title, null)]
            : source.Tables.Select(table => (table.TabName, table.FilledSince is { } since ? Bishkek.DayOf(since) : (DateOnly?)null));
    }
}
