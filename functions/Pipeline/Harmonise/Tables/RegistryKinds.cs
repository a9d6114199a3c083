using static Pipeline.Harmonise.Tables.FieldType;

namespace Pipeline.Harmonise.Tables;

/// <summary>The kinds of tables in the registry's spreadsheet.</summary>
internal static class RegistryKinds
{
    private static readonly Field[] CodeAndNames =
    [
        .. TableKinds.Everywhere,
        new("code", Text, IsRequired: true),
        new("name-ru", Text, IsRequired: true),
        new("name-ky", Text),
        new("name-en", Text),
    ];

    /// <summary>The kinds that the coordinator keeps in the registry.</summary>
    public static IReadOnlyList<TableKind> All { get; } =
    [
        new(
            "municipalities",
            [.. CodeAndNames, new("type", Text), new("oblast", Text), new("rayon", Text), new("aliases", Text), new("project", Text)]
        ),
        new(
            "spreadsheets",
            [
                .. TableKinds.Everywhere,
                new("spreadsheet", Text, IsRequired: true),
                new("municipality", Text),
                new("project", Text),
                new("contact", Text),
                new("language", Text),
                new("year", Number),
                new("due", Deadline),
                new("accept-shrinking", Step),
            ]
        ),
        new(
            "targets",
            [
                .. TableKinds.Everywhere,
                new("project", Text),
                new("municipality", Text),
                new("indicator", Text, IsRequired: true),
                new("period", Dates),
                new("target", Number, IsRequired: true),
            ]
        ),
        new(
            "indicators",
            [.. CodeAndNames, new("unit", Text), new("formula", Text, IsRequired: true), new("disaggregation", Text), new("section", Text)]
        ),
        new("problem-codes", [.. CodeAndNames, new("keywords-ru", Text), new("keywords-ky", Text)]),
    ];
}
