namespace Pipeline.Measure;

/// <summary>Fields that no column holds: whether an event was held, whether a list counts or a head count… README.md defines each in words.</summary>
internal static class DerivedFields
{
    // «Распоряжение о создании рабочей группы», «Жумушчу топ түзүү жөнүндө буйрук», “Order on the working group”.
    private static readonly string[] Orders = ["распоряж", "приказ", "постановл", "буйру", "тескеме", "токтом", "order", "decree"];
    private static readonly string[] Groups =
    [
        "рабочая групп",
        "рабочей групп",
        "рабочую групп",
        "рабочих групп",
        "жумушчу топ",
        "working group",
    ];
    private static readonly string[] GroupsInShort = ["рг", "жт", "wg"];
    private static readonly char[] Blanks = " .,;:()/«»\"".ToCharArray();

    private static readonly object Yes = true;
    private static readonly object No = false;

    private static readonly Dictionary<string, Field[]> ByKind = new()
    {
        ["schedule"] =
        [
            Flag("held", IsHeld) with
            {
                Evidence = People,
            },
            Flag("overdue", IsOverdue) with
            {
                Evidence = People,
            },
            Flag("counted", row => row.Facts.EventOf(row.Record)?.Totals.Count > 0) with
            {
                Evidence = People,
            },
            Flag(
                "plan_counted",
                row => row.Facts.EventOf(row.Record)?.Totals.Any(total => total.Number("planned") is not null) ?? false
            ) with
            {
                Evidence = People,
            },
            new Field("came", FieldType.Number, row => row.Facts.CameTo(row.Record)?.People)
            {
                Quality = row => row.Facts.CameTo(row.Record)?.Quality ?? Quality.None,
                Evidence = row =>
                    row.Facts.EventOf(row.Record) is { } item ? [.. item.Totals, .. item.Lists.SelectMany(list => list.People)] : [],
            },
            Flag("cancelled", row => row.Record.Text("status") == "cancelled"),
            Flag("postponed", row => row.Record.Text("status") == "postponed"),
            Flag("needs_assessment", IsNeedsAssessment),
        ],
        ["attendance"] =
        [
            Flag("counted", row => row.Facts.HeadCountOf(row.Record) is { IsListed: false }) with
            {
                Evidence = BothCounts,
            },
            Flag("needs_assessment", IsNeedsAssessment) with
            {
                Evidence = Scheduled,
            },
            Flag("young", IsYoung),
            new Field("event", FieldType.Code, EventKey),
        ],
        ["attendance-totals"] =
        [
            Flag("listed", row => row.Facts.HeadCountOf(row.Record) is { IsListed: true }) with
            {
                Evidence = BothCounts,
            },
            Flag("needs_assessment", IsNeedsAssessment) with
            {
                Evidence = Scheduled,
            },
            new Field("event", FieldType.Code, EventKey),
        ],
        ["priorities"] = [new Field("naming_group", FieldType.Code, NamingGroup)],
        ["checklist"] = [Flag("on_time", IsOnTime), Flag("overdue", IsStepOverdue), Flag("group_order", IsGroupOrder)],
        ["action-plan"] = [Flag("overdue", IsMeasureOverdue)],
        ["working-group"] = [Flag("listed", row => row.Facts.HasMemberList)],
        ["memoranda"] = [Flag("signed", row => row.Record.When is { } day ? day <= row.Facts.AsOf : null)],
        ["publications"] =
        [
            new Field("items", FieldType.Number, row => row.Record["count"] ?? 1d),
            Flag("published", row => !(row.Record.When > row.Facts.AsOf)),
        ],
    };

    private static readonly Field Municipality = new("municipality", FieldType.Code, row => row.Record.Area.MunicipalityCode);

    /// <summary>A kind's derived fields.</summary>
    public static IEnumerable<Field> Of(RecordKind kind) => ByKind.GetValueOrDefault(kind.Name, []).Append(Municipality);

    /// <summary>A column with what the area adds to it: a list or head count without a type of its own is of its event's type.</summary>
    public static Field Completed(RecordKind kind, Field column) =>
        column.Name == "type" && (kind == RecordKinds.Attendance || kind == RecordKinds.AttendanceTotals)
            ? column with
            {
                Read = row => row.Facts.TypeOf(row.Record),
                Evidence = Scheduled,
            }
            : column;

    private static Field Flag(string name, Func<Row, bool?> read) =>
        new(
            name,
            FieldType.Flag,
            row =>
                read(row) is { } yes
                    ? yes
                        ? Yes
                        : No
                    : null
        );

    private static Field Flag(string name, Func<Row, bool> read) => new(name, FieldType.Flag, row => read(row) ? Yes : No);

    private static bool? IsHeld(Row row) =>
        row.Record.Text("status") switch
        {
            "held" => true,
            "cancelled" or "postponed" => false,
            _ when row.Facts.EventOf(row.Record) is not { } item => null,
            _ when row.Facts.EventOf(row.Record)!.LastDay > row.Facts.AsOf => false,
            _ => row.Facts.EventOf(row.Record)!.HasPeople ? true : null,
        };

    private static bool? IsOverdue(Row row) =>
        row.Record.Text("status") is "held" or "cancelled" or "postponed" ? false
        : row.Facts.EventOf(row.Record) is { } item ? item.LastDay < row.Facts.AsOf && !item.HasPeople
        : null;

    private static IReadOnlyList<Record> People(Row row) =>
        row.Facts.EventOf(row.Record) is { } item ? [.. item.Totals, .. item.Lists.Select(list => list.First)] : [];

    private static IReadOnlyList<Record> BothCounts(Row row) => row.Facts.HeadCountOf(row.Record)?.Records ?? [];

    private static IReadOnlyList<Record> Scheduled(Row row) => row.Facts.ScheduledOf(row.Record);

    private static bool IsNeedsAssessment(Row row) => row.Facts.TypeOf(row.Record) is "focus-group" or "survey";

    private static bool? IsYoung(Row row) =>
        row.Record.Number("birth_year") is { } born
            ? (row.Record.When ?? row.Facts.AsOf).Year - born <= row.Facts.YouthAge
            : AgeGroup.Of(row.Record.Text("age_group"))?.IsUpTo(row.Facts.YouthAge);

    // Two municipalities may hold events of the same day and topic, and both have a «1 группа».
    private static string EventKey(Row row) =>
        row.Record.Kind == RecordKinds.Attendance && row.Record.Text("event_id") is { } id
            ? $"{row.Record.Area}|{id}"
            : $"{row.Record.Area}|{row.Record.Date("date_start")?.DayNumber}|{row.Record.Date("date_end")?.DayNumber}|{row.Record.Text("topic")}";

    private static string NamingGroup(Row row) => $"{row.Record.Area}|{row.Record.Text("group") ?? row.Record.Source.TabId}";

    private static bool? IsOnTime(Row row) =>
        row.Record.Flag("done") == false ? false
        : row.Record.Date("due") is { } due && row.Record.Date("done_date") is { } done ? done <= due
        : null;

    private static bool? IsGroupOrder(Row row) =>
        !row.Facts.HasGroupOrder && row.Record.Text("step") is { } step && IsOrderOnGroup(FoldedText.Of(step), row.Record.Text("reference"))
            ? row.Record.Flag("done")
            : false;

    // «Рабочая группа создана | № 12 от 10.03.2025»: the number is an order's.
    private static bool IsOrderOnGroup(string step, string? reference) =>
        (Groups.Any(group => step.Contains(group, StringComparison.Ordinal)) || step.Split(Blanks).Any(GroupsInShort.Contains))
        && (reference is not null || Orders.Any(order => step.Contains(order, StringComparison.Ordinal)));

    private static bool IsStepOverdue(Row row) => row.Record.Flag("done") != true && row.Record.Date("due") < row.Facts.AsOf;

    private static bool IsMeasureOverdue(Row row) =>
        row.Record.Text("status") is not ("solved" or "cancelled") && row.Record.Date("deadline") < row.Facts.AsOf;
}
