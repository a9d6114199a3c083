using static Pipeline.Harmonise.Tables.FieldType;

namespace Pipeline.Harmonise.Tables;

/// <summary>The kinds of tables that working groups keep. Their headings in three languages are in headers.tsv; a test keeps the two in step.</summary>
internal static class TableKinds
{
    /// <summary>What every table may have and nobody keeps: rows' numbers, notes, and what is personal.</summary>
    public static IReadOnlyList<Field> Everywhere { get; } =
    [new("row-number", Unkept), new("note", Unkept), new("phone", Private), new("signature", Private)];

    private static readonly Field[] Place =
    [
        .. Everywhere,
        new("municipality", FieldType.Municipality),
        new("rayon", FieldType.Rayon),
        new("oblast", FieldType.Oblast),
    ];

    private static readonly Field[] NameParts =
    [
        new("full-name", Person, IsRequired: true),
        new("family-name", PersonPart),
        new("given-name", PersonPart),
        new("patronymic", PersonPart),
        new("address", Private),
        new("sex-male", SexMark),
        new("sex-female", SexMark),
    ];

    /// <summary>One planned event a row.</summary>
    public static TableKind Schedule { get; } =
        new(
            "schedule",
            [
                .. Place,
                new("id", Text),
                new("type", EventType),
                new("topic", Text),
                new("zone", Text),
                new("date", Dates, IsRequired: true),
                new("time", Time),
                new("place", Text),
                new("facilitators", Names),
                new("planned", Number),
                new("responsible", Text),
                new("status", EventStatus),
            ]
        );

    /// <summary>One person at one event a row.</summary>
    public static TableKind Attendance { get; } =
        new(
            "attendance",
            [
                .. Place,
                .. NameParts,
                new("event-id", Text),
                new("type", EventType),
                new("topic", Text),
                new("date", Dates),
                new("sex", Sex, IsRequired: true),
                new("birth-year", Birth),
                new("age-group", Birth),
                new("category", Category),
                new("position", Text),
                new("organisation", Text),
                new("timestamp", Unkept),
            ]
        )
        {
            OneOf = ["event-id", "date", "topic"],
        };

    /// <summary>Head counts of one event a row.</summary>
    public static TableKind AttendanceTotals { get; } =
        new(
            "attendance-totals",
            [
                .. Place,
                new("type", EventType),
                new("topic", Text),
                new("date", Dates, IsRequired: true),
                new("planned", Number),
                new("total", Number, IsRequired: true),
                new("women", Number),
                new("men", Number),
                new("youth", Number),
                new("category", Category),
                new("facilitators", Unkept),
                new("place", Unkept),
                new("time", Unkept),
                new("share", Unkept),
            ]
        );

    /// <summary>Where questionnaires go.</summary>
    public static TableKind SurveyPlan { get; } =
        new(
            "survey-plan",
            [
                .. Place,
                new("place", Text),
                new("units", Number),
                new("per-unit", Number),
                new("planned", Number, IsRequired: true),
                new("collected", Number, IsRequired: true),
                new("date", Dates),
                new("responsible", Unkept),
                new("share", Unkept),
            ]
        );

    /// <summary>One respondent a row.</summary>
    public static TableKind Survey { get; } =
        new(
            "survey",
            [
                .. Everywhere,
                new("municipality", FieldType.Municipality),
                new("oblast", FieldType.Oblast),
                new("timestamp", Timestamp),
                new("zone", Text),
                new("organisation", Text),
                new("sex", Sex),
                new("age", Birth),
                new("problems", FieldType.Problems, IsRequired: true, Repeats: true),
                new("full-name", Private),
                new("email", Private),
            ]
        );

    /// <summary>One ranked problem a row, or a column a group.</summary>
    public static TableKind Priorities { get; } =
        new(
            "priorities",
            [.. Place, new("group", Text), new("rank", Number), new("problem", Problem, IsRequired: true), new("votes", Number)]
        );

    /// <summary>One measure a row.</summary>
    public static TableKind ActionPlan { get; } =
        new(
            "action-plan",
            [
                .. Place,
                new("number", Text),
                new("problem", Problem),
                new("measure", Text, IsRequired: true),
                new("responsible", Text),
                new("deadline", Deadline),
                new("budget", Money),
                new("funds", Text),
                new("status", MeasureStatus, IsRequired: true),
                new("percent", Percent),
            ]
        );

    /// <summary>One step a row; or a row a municipality and a column a step; or the other way round.</summary>
    public static TableKind Checklist { get; } =
        new(
            "checklist",
            [
                .. Place,
                new("step", Text, IsRequired: true),
                new("due", Deadline),
                new("done", Step),
                new("done-yes", StepMark),
                new("done-no", StepMark),
                new("done-date", Deadline),
                new("reference", Text),
                new("responsible", Text),
                new("members", Number),
                new("programme-period", Dates),
                new("step-column", Step, Repeats: true),
            ]
        );

    /// <summary>One member a row.</summary>
    public static TableKind WorkingGroup { get; } =
        new(
            "working-group",
            [
                .. Place,
                .. NameParts,
                new("sex", Sex),
                new("position", Text),
                new("organisation", Unkept),
                new("category", Category),
                new("order", Order),
                new("order-date", Deadline),
            ]
        );

    /// <summary>One outlet or item a row.</summary>
    public static TableKind Publications { get; } =
        new(
            "publications",
            [
                .. Place,
                new("outlet", Text, IsRequired: true),
                new("count", Number),
                new("date", Dates),
                new("title", Text),
                new("link", Link),
            ]
        );

    /// <summary>One memorandum a row.</summary>
    public static TableKind Memoranda { get; } = new("memoranda", [.. Place, new("date", Dates, IsRequired: true), new("parties", Text)]);

    /// <summary>One activity's indicator a row.</summary>
    public static TableKind Logframe { get; } =
        new(
            "logframe",
            [
                .. Everywhere,
                new("task", Text),
                new("activity", Text, IsRequired: true),
                new("indicator", Text),
                new("planned", Text),
                new("actual", Text),
            ]
        );

    /// <summary>The kinds that working groups keep.</summary>
    public static IReadOnlyList<TableKind> OfRecords { get; } =
    [
        Schedule,
        Attendance,
        AttendanceTotals,
        SurveyPlan,
        Survey,
        Priorities,
        ActionPlan,
        Checklist,
        WorkingGroup,
        Publications,
        Memoranda,
        Logframe,
    ];
}
