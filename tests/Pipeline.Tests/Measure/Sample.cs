using Pipeline.Areas;

namespace Pipeline.Tests.Measure;

/// <summary>Records as Harmonise makes them, written shortly.</summary>
internal static class Sample
{
    public const string Project = "Программный бюджет 2018";
    public static readonly Area Karakol = Area.Municipality("KG-Y-KARAKOL");
    public static readonly DateOnly AsOf = new(2018, 7, 31);
    public static readonly DateRange Programme = new(new DateOnly(2018, 5, 1), new DateOnly(2018, 7, 31));

    public static readonly Registry Registry = Registry.Empty with
    {
        Municipalities =
        [
            new("KG-Y-KARAKOL", new("г. Каракол", "Каракол шаары", "Karakol"), "город", "KG-Y", null, [], Project),
            new("KG-C-KARABALTA", new("г. Кара-Балта", "Кара-Балта шаары", "Kara-Balta"), "город", "KG-C", null, [], Project),
            new("KG-J-JALALABAD", new("г. Джалал-Абад", "Жалал-Абад шаары", "Jalal-Abad"), "город", "KG-J", null, [], Project),
        ],
        Targets =
        [
            new(Project, null, "participants", Programme, 20),
            new(Project, Area.Project(Project), "memoranda", Programme, 3),
            new(Project, Karakol, "questionnaires", Programme, 800),
        ],
    };

    /// <summary>A record; values alternate column, value. Numbers may be ints, days «2018-07-12».</summary>
    public static Record Row(RecordKind kind, Area area, int row, params ReadOnlySpan<object?> values)
    {
        var named = new Dictionary<string, object?>();
        for (var i = 0; i < values.Length; i += 2)
            named[(string)values[i]!] = Typed(kind, (string)values[i]!, values[i + 1]);
        return new Record(kind, area, Project, new RecordSource($"{area.Code}.xlsx", kind.Name, kind.Name, row), named);
    }

    public static AreaData Data(Area area, params IReadOnlyList<Record> records) => new(area, records, [], [], []);

    public static IndicatorValue Of(
        this IReadOnlyList<IndicatorValue> values,
        Area area,
        string indicator,
        PeriodKind period = PeriodKind.Programme,
        string group = ""
    ) => Assert.Single(values, v => v.Area == area && v.Indicator == indicator && v.Period.Kind == period && v.Group == group);

    private static object? Typed(RecordKind kind, string column, object? value) =>
        (kind.Columns[kind.IndexOf(column)].Type, value) switch
        {
            (ColumnType.Date, string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            (_, int number) => (double)number,
            _ => value,
        };
}
