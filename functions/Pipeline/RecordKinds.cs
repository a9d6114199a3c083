using System.Collections.Frozen;
using static Pipeline.ColumnType;

namespace Pipeline;

/// <summary>All kinds of rows that working groups keep. Columns as users of the CSV files know them.</summary>
public static class RecordKinds
{
    /// <summary>One planned event.</summary>
    public static readonly RecordKind Schedule = new(
        "schedule",
        true,
        "date_start",
        new("id", Text),
        new("type", Code),
        new("topic", Text),
        new("oblast", Code),
        new("rayon", Text),
        new("zone", Text),
        new("date_start", Date, Required: true),
        new("date_end", Date),
        new("dates", Dates),
        new("time_start", Time),
        new("time_end", Time),
        new("place", Text),
        new("facilitators", Number),
        new("planned", Number),
        new("planned_quality", ColumnType.Quality),
        new("responsible", Text),
        new("status", Code)
    );

    /// <summary>One person at one event.</summary>
    public static readonly RecordKind Attendance = new(
        "attendance",
        true,
        "date_start",
        new("event_id", Text),
        new("date_start", Date),
        new("date_end", Date),
        new("dates", Dates),
        new("topic", Text),
        new("person", Text, Required: true, IsPersonal: true),
        new("sex", Code, Required: true),
        new("birth_year", Number),
        new("age_group", Text),
        new("category", Code),
        new("organisation", Text),
        new("type", Code, Published: false),
        new("person_certain", Flag, Published: false)
    );

    /// <summary>Head counts of one event, or of a table's events together.</summary>
    public static readonly RecordKind AttendanceTotals = new(
        "attendance-totals",
        true,
        "date_start",
        new("date_start", Date, Required: true),
        new("date_end", Date),
        new("dates", Dates),
        new("topic", Text),
        new("planned", Number),
        new("planned_quality", ColumnType.Quality),
        new("total", Number, Required: true),
        new("total_quality", ColumnType.Quality),
        new("women", Number, CountsPart: true),
        new("men", Number, CountsPart: true),
        new("youth", Number, CountsPart: true),
        new("category", Code),
        new("type", Code, Published: false),
        new("categories", List, Published: false)
    );

    /// <summary>Where questionnaires go.</summary>
    public static readonly RecordKind SurveyPlan = new(
        "survey-plan",
        true,
        "date_start",
        new("place", Text),
        new("units", Number),
        new("per_unit", Number),
        new("planned", Number, Required: true),
        new("collected", Number, Required: true),
        new("date_start", Date, Published: false),
        new("date_end", Date, Published: false)
    );

    /// <summary>One respondent's answers.</summary>
    public static readonly RecordKind Survey = new(
        "survey",
        true,
        "timestamp",
        new("timestamp", ColumnType.DateTime),
        new("zone", Text),
        new("organisation", Text),
        new("sex", Code),
        new("age", Number),
        new("age_group", Text, Published: false),
        new("problems", List, Required: true),
        new("problem_codes", List)
    );

    /// <summary>One ranked problem of one group.</summary>
    public static readonly RecordKind Priorities = new(
        "priorities",
        true,
        null,
        new("group", Text),
        new("rank", Number),
        new("problem", Text, Required: true),
        new("problem_code", Code),
        new("votes", Number)
    );

    /// <summary>One measure of a joint action plan.</summary>
    public static readonly RecordKind ActionPlan = new(
        "action-plan",
        true,
        null,
        new("number", Text),
        new("problem", Text),
        new("problem_code", Code),
        new("measure", Text, Required: true),
        new("responsible", Text),
        new("deadline", Date),
        new("budget", Number),
        new("funds", Text),
        new("status", Code, Required: true),
        new("percent_done", Number)
    );

    /// <summary>One step of one municipality; <c>list</c> says of what: programme, needs-assessment or other.</summary>
    public static readonly RecordKind Checklist = new(
        "checklist",
        true,
        null,
        new("step", Text, Required: true),
        new("due", Date),
        new("done", Flag),
        new("done_date", Date),
        new("reference", Text),
        new("responsible", Text),
        new("list", Code, Published: false),
        new("period_start", Date, Published: false),
        new("period_end", Date, Published: false)
    );

    /// <summary>One member; or, with <c>members</c>, how many there are where a table only counts them.</summary>
    public static readonly RecordKind WorkingGroup = new(
        "working-group",
        true,
        null,
        new("person", Text, IsPersonal: true),
        new("sex", Code),
        new("position", Text),
        new("category", Code),
        new("order_number", Text),
        new("order_date", Date),
        new("members", Number, Published: false),
        new("person_certain", Flag, Published: false)
    );

    /// <summary>One outlet or item.</summary>
    public static readonly RecordKind Publications = new(
        "publications",
        false,
        "date",
        new("outlet", Text, Required: true),
        new("count", Number),
        new("date", Date),
        new("title", Text),
        new("link", Text)
    );

    /// <summary>One memorandum.</summary>
    public static readonly RecordKind Memoranda = new("memoranda", true, "date", new("date", Date, Required: true), new("parties", Text));

    /// <summary>One activity's indicator; the last columns hold what its text says of these («Подписано 3 меморандума»).</summary>
    public static readonly RecordKind Logframe = new(
        "logframe",
        false,
        null,
        new("task", Text),
        new("activity", Text, Required: true),
        new("indicator", Text),
        new("planned_text", Text),
        new("actual_text", Text),
        new("planned", Number),
        new("planned_quality", ColumnType.Quality),
        new("actual", Number),
        new("actual_quality", ColumnType.Quality),
        new("actual_memoranda", Number, Published: false),
        new("actual_working_groups", Number, Published: false),
        new("actual_publications", Number, Published: false)
    );

    /// <summary>All kinds, in the order of the cycle.</summary>
    public static IReadOnlyList<RecordKind> All { get; } =
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

    private static readonly FrozenDictionary<string, RecordKind> ByName = All.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);

    /// <summary>The kind of a name, or null.</summary>
    public static RecordKind? Find(string name) => ByName.GetValueOrDefault(name);
}
