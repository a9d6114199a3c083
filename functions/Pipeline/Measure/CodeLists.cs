namespace Pipeline.Measure;

/// <summary>The words that code columns hold, where the list is closed.</summary>
public static class CodeLists
{
    private static readonly string[] EventTypes =
    [
        "training",
        "focus-group",
        "survey",
        "meeting",
        "assembly",
        "hearing",
        "round-table",
        "other",
    ];

    private static readonly string[] Categories =
    [
        "executive",
        "council",
        "initiative-group",
        "monitoring-group",
        "ngo",
        "media",
        "business",
        "resident",
        "other",
    ];

    /// <summary>The codes of a kind's column; null where the list is open or the column is none of codes.</summary>
    public static IReadOnlyList<string>? Find(RecordKind kind, string column) =>
        (kind.Name, column) switch
        {
            (_, "type") => EventTypes,
            (_, "category") => Categories,
            (_, "sex") => ["f", "m"],
            ("schedule", "status") => ["planned", "held", "postponed", "cancelled"],
            ("action-plan", "status") => ["solved", "started", "not-solved", "new", "cancelled"],
            ("checklist", "list") => ["programme", "needs-assessment", "other"],
            ("finding", "severity") => ["error", "warning", "info"],
            ("spreadsheet", "condition") => ["fresh", "stale", "missing"],
            _ => null,
        };
}
