namespace Pipeline.Tests.Storage;

/// <summary>Content as working groups write it, of any size.</summary>
internal static class StorageSamples
{
    public static readonly DateTimeOffset Monday = new(2018, 7, 23, 0, 0, 0, TimeSpan.Zero);

    public static readonly Area Naryn = Area.Municipality("KG-N-NARYN");
    public static readonly Area NarynRayon = Area.Rayon("KG-N", "Нарынский район");

    public static SpreadsheetReference Reference(string id = "Нарын/график 50%.xlsx") => new(id, "График", "график.xlsx", "1");

    public static SourceState State(string hash, int records, string id = "Нарын/график 50%.xlsx") =>
        new(
            Reference(id),
            SourceCondition.Fresh,
            "KG-N-NARYN",
            "Голос жителей",
            "koordinator@example.org",
            Monday,
            Monday,
            records,
            hash,
            "1.0 abc",
            [
                new HarmonisedTable(
                    "schedule",
                    "0",
                    "Лист1",
                    CellRange.TryParse("A3:F40")!.Value,
                    new Dictionary<string, TableHeading> { ["topic"] = new(2, "Тема / Темасы") },
                    records
                )
                {
                    FilledSince = Monday,
                },
            ],
            null
        )
        {
            FirstSeen = Monday.AddDays(-7),
            Changes =
            [
                new(Monday, "1", "Тренинги", "attendance-totals", 4, RowChange.Changed)
                {
                    Cell = "D4",
                    Before = "более 20",
                    After = "26",
                },
                new(Monday, "1", "Тренинги", "attendance-totals", 9, RowChange.Removed),
            ],
        };

    public static Record Event(int row, string topic, Area? area = null, string spreadsheet = "Нарын/график 50%.xlsx") =>
        new(
            RecordKinds.Schedule,
            area ?? Naryn,
            "Голос жителей",
            new RecordSource(spreadsheet, "0", "Лист/1", row),
            new Dictionary<string, object?>
            {
                ["topic"] = topic,
                ["type"] = "focus-group",
                ["date_start"] = new DateOnly(2018, 7, 23),
                ["dates"] = new List<DateOnly> { new(2018, 7, 23), new(2018, 7, 25) },
                ["time_start"] = new TimeOnly(14, 30),
                ["planned"] = 20.0,
                ["planned_quality"] = Quality.AtLeast,
            },
            new Dictionary<string, Origin>
            {
                ["topic"] = new(new CellAddress(row - 1, 1), null),
                ["date_start"] = new(new CellAddress(row - 1, 2), "23 июля"),
                ["planned"] = new(new CellAddress(row - 1, 3), "более 20 чел."),
            }
        )
        {
            ReportingPeriod = DateRange.OfYear(2018),
        };

    public static HarmonisedSpreadsheet Content(params Record[] records) => new(records, [Unreadable("B7", "32 июля")], []);

    public static HarmonisedSpreadsheet Events(string topic, int count, string spreadsheet = "Нарын/график 50%.xlsx") =>
        Content([.. Enumerable.Range(2, count).Select(row => Event(row, topic, spreadsheet: spreadsheet))]);

    public static Finding Unreadable(string cell, string raw) =>
        new(
            "value-unreadable",
            Severity.Error,
            new FindingPlace(Naryn, "Голос жителей", Reference(), "0", "Лист1", CellRange.TryParse(cell)),
            new LocalText("Дата не читается.", "Дата окулбайт.", "The date cannot be read."),
            $"{raw} {cell}"
        )
        {
            Raw = raw,
            Suggestion = "31.07.2018",
        };

    public static IndicatorValue Participants(double? value, Period period, string group = "", Area? area = null) =>
        new("Голос жителей", area ?? Naryn, "participants", period, group, value, value is null ? Quality.None : Quality.About)
        {
            Target = 300,
            Missing = 2,
            Inputs = [new IndicatorInput("Нарын/график 50%.xlsx", "0", "Лист1", "attendance-totals", [3, 4, 7])],
            FormulaVersion = "0123abcd",
        };

    public static StoredRegistry StoredRegistryOf(int municipalities) => new(RegistryOf(municipalities), [], "7");

    public static Registry RegistryOf(int municipalities) =>
        Registry.Empty with
        {
            Municipalities =
            [
                .. Enumerable
                    .Range(0, municipalities)
                    .Select(i => new Municipality(
                        $"KG-C-{i}",
                        new("Чуй", "Чүй", "Chui"),
                        "АА",
                        "KG-C",
                        "Чуйский район",
                        ["Чу", "Чуй АА"],
                        null
                    )),
            ],
        };
}
