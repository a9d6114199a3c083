namespace Pipeline;

/// <summary>
/// How complete and how timely an area's data are on a day, and why what is missing is missing. «Missing» is never one bucket: the five
/// counts say which. Counted over the tables that are due: a spreadsheet whose due day has not come asks for nothing yet.
/// </summary>
public sealed record Completeness
{
    /// <summary>Required cells that should hold a value. A due spreadsheet that is not there counts as one, an empty table as its required columns.</summary>
    public int Required { get; private init; }

    /// <summary>Required cells that hold a readable value.</summary>
    public int Filled { get; private init; }

    /// <summary>Tables whose due day has passed and whose punctuality is known.</summary>
    public int TablesDue { get; private init; }

    /// <summary>Tables whose data were there by their due day.</summary>
    public int TablesOnTime { get; private init; }

    /// <summary>Spreadsheets whose due day has not come.</summary>
    public int NotDueYet { get; private init; }

    /// <summary>Due spreadsheets that are not there.</summary>
    public int NoSpreadsheet { get; private init; }

    /// <summary>Tables with a header and no row.</summary>
    public int TableEmpty { get; private init; }

    /// <summary>Events that have passed, not cancelled, with neither a list nor a head count.</summary>
    public int HeldWithoutList { get; private init; }

    /// <summary>Required cells of rows with data that are blank or unreadable.</summary>
    public int CellsBlank { get; private init; }

    /// <summary>Filled ÷ required, 0 to 1; null where nothing is required.</summary>
    public double? Share => Required == 0 ? null : (double)Filled / Required;

    /// <summary>
    /// Tables on time ÷ tables due, 0 to 1; null where none is due or nobody was watching on the due day (data of former years read
    /// today are neither early nor late).
    /// </summary>
    public double? Timeliness => TablesDue == 0 ? null : (double)TablesOnTime / TablesDue;

    /// <summary>Computes it for an area; linear in its records.</summary>
    public static Completeness Of(AreaData data, Registry registry, DateOnly asOf)
    {
        var entries = data.Sources.ToLookup(source => source.Reference.Id, source => registry.FindSpreadsheet(source.Reference)?.Due);
        DateOnly? DueOf(string spreadsheet) => entries[spreadsheet].FirstOrDefault();
        bool IsDue(string spreadsheet) => DueOf(spreadsheet) is not { } due || due < asOf;

        var cells = data
            .Records.Where(record => IsDue(record.Source.Spreadsheet))
            .SelectMany(record => RequiredCells(record, asOf))
            .ToList();
        var filled = cells.Count(hasValue => hasValue);
        var due = data.Sources.Where(source => IsDue(source.Reference.Id)).ToList();
        var absent = due.Count(source => source.Condition == SourceCondition.Missing);
        var empty = due.SelectMany(source => source.Tables).Where(table => table.Rows == 0).ToList();
        var punctual = due.SelectMany(source => Punctuality(source, DueOf(source.Reference.Id))).ToList();
        return new()
        {
            Required = cells.Count + absent + empty.Sum(RequiredColumns),
            Filled = filled,
            TablesDue = punctual.Count,
            TablesOnTime = punctual.Count(onTime => onTime),
            NotDueYet = data.Sources.Count - due.Count,
            NoSpreadsheet = absent,
            TableEmpty = empty.Count,
            HeldWithoutList = Events.Of(data.Records).Scheduled.Count(item => WantsPeople(item, asOf)),
            CellsBlank = cells.Count - filled,
        };
    }

    /// <summary>Whether an event should have people on a list or in a head count by now and has none; surveys have answers instead.</summary>
    public static bool WantsPeople(ScheduledEvent item, DateOnly asOf) =>
        item.LastDay < asOf && !item.HasPeople && item.Row.Text("status") != "cancelled" && item.Row.Text("type") != "survey";

    // For each required cell of a row, whether it holds a value. A head count is not asked for before the event, nor a step before its day.
    private static IEnumerable<bool> RequiredCells(Record record, DateOnly asOf)
    {
        for (var i = 0; i < record.Kind.Columns.Count; i++)
        {
            if (record.Kind.Columns[i].Required && !IsStillToCome(record, record.Kind.Columns[i].Name, asOf))
                yield return record[i] is not null;
        }
        if (record.Kind == RecordKinds.Attendance)
            yield return record.Text("event_id") is not null || record.Date("date_start") is not null;
        if (record.Kind == RecordKinds.Checklist && (record.Date("due") is not { } due || due < asOf))
            yield return record.Flag("done") is not null;
    }

    private static bool IsStillToCome(Record record, string column, DateOnly asOf) =>
        column is "total" or "collected" && (record.Date("date_end") ?? record.Date("date_start")) is { } last && last >= asOf;

    private static int RequiredColumns(HarmonisedTable table) =>
        Math.Max(1, RecordKinds.Find(table.Kind)?.Columns.Count(column => column.Required) ?? 1);

    private static IEnumerable<bool> Punctuality(SourceState source, DateOnly? due)
    {
        if (due is not { } day || source.FirstSeen is not { } first || Bishkek.DayOf(first) > day)
            return [];
        return source.Condition == SourceCondition.Missing
            ? [false]
            : source.Tables.Select(table => table.FilledSince is { } since && Bishkek.DayOf(since) <= day);
    }
}
