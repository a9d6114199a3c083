using System.Collections.Frozen;

namespace Pipeline.Measure;

/// <summary>The fields that formulas may name, by kind: the kind's columns and those of <see cref="DerivedFields"/>.</summary>
internal static class Fields
{
    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>
    {
        ["gender"] = "sex",
        ["age_groups"] = "age_group",
        ["participants"] = "total",
        ["area"] = "municipality",
        ["name"] = "person",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, FrozenDictionary<string, Field>> ByKind = Sources.All.ToFrozenDictionary(
        kind => kind.Name,
        kind =>
            kind.Columns.Where(column => column.Type is not (ColumnType.Quality or ColumnType.Dates or ColumnType.Time))
                .Select(column => DerivedFields.Completed(kind, OfColumn(kind, column)))
                .Concat(DerivedFields.Of(kind))
                .ToFrozenDictionary(field => field.Name)
    );

    /// <summary>The field of a name or its everyday alias; null if there is none.</summary>
    public static Field? Find(RecordKind kind, string name)
    {
        var fields = ByKind[kind.Name];
        return fields.GetValueOrDefault(name) ?? fields.GetValueOrDefault(Aliases.GetValueOrDefault(name, ""));
    }

    /// <summary>All names under which a kind's fields are found.</summary>
    public static IEnumerable<string> NamesOf(RecordKind kind) =>
        ByKind[kind.Name].Keys.Concat(Aliases.Where(alias => ByKind[kind.Name].ContainsKey(alias.Value)).Select(alias => alias.Key));

    private static Field OfColumn(RecordKind kind, Column column)
    {
        var index = kind.IndexOf(column.Name);
        var quality = kind.IndexOf(column.Name + "_quality");
        var field = new Field(column.Name, TypeOf(column), Reader(column, index))
        {
            Codes = CodeLists.Find(kind, column.Name),
            IsPerson = column.IsPersonal,
            Evidence = Sources.EvidenceOf(kind, column.Name),
        };
        return quality < 0 ? field : field with { Quality = row => row.Record[quality] as Quality? ?? Quality.Exact };
    }

    private static Func<Row, object?> Reader(Column column, int index) =>
        column.Type == ColumnType.DateTime
            ? row => row.Record[index] is DateTime at ? DateOnly.FromDateTime(at) : null
            : row => row.Record[index];

    private static FieldType TypeOf(Column column) =>
        column.Type switch
        {
            ColumnType.Number => FieldType.Number,
            ColumnType.Date or ColumnType.DateTime => FieldType.Date,
            ColumnType.Flag => FieldType.Flag,
            ColumnType.List => FieldType.Codes,
            _ => FieldType.Code,
        };
}
