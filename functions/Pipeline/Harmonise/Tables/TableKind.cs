namespace Pipeline.Harmonise.Tables;

/// <summary>A field of a kind of table: what a column may hold.</summary>
/// <param name="Name">Its canonical name, as in headers.tsv.</param>
/// <param name="Type">How its cells are read.</param>
/// <param name="IsRequired">Whether a row is incomplete without it.</param>
/// <param name="Repeats">Whether several columns may hold it: «Проблема 1 … 5».</param>
internal sealed record Field(string Name, FieldType Type, bool IsRequired = false, bool Repeats = false)
{
    /// <summary>Whether it counts some of those whom the total counts.</summary>
    public bool IsPartOfTotal => Name is "women" or "men" or "youth";
}

/// <summary>A kind of table that people keep, and the fields its columns may hold.</summary>
internal sealed class TableKind(string name, params IReadOnlyList<Field> fields)
{
    private readonly Dictionary<string, Field> _fields = fields.ToDictionary(field => field.Name);

    /// <summary>Its name, as in headers.tsv.</summary>
    public string Name { get; } = name;

    /// <summary>What its columns may hold.</summary>
    public IReadOnlyList<Field> Fields { get; } = fields;

    /// <summary>Fields one of which at least dates a row: a list of people without any is likelier another kind.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];

    /// <summary>The kind of record that its rows become; null for the registry's tables.</summary>
    public RecordKind? Record { get; } = RecordKinds.Find(name);

    /// <summary>The field of a name, or null.</summary>
    public Field? Find(string field) => _fields.GetValueOrDefault(field);

    /// <summary>The required fields that no column holds.</summary>
    public IEnumerable<Field> Missing(IReadOnlyList<Binding> bindings) =>
        Fields.Where(field => field.IsRequired && !bindings.Any(binding => IsHeldBy(field, binding.Field)));

    // A name's parts are a name, marks below «М | Ж» a sex.
    private static bool IsHeldBy(Field field, Field other) =>
        field == other || (field.Type, other.Type) is (FieldType.Person, FieldType.PersonPart) or (FieldType.Sex, FieldType.SexMark);

    /// <inheritdoc cref="Name"/>
    public override string ToString() => Name;
}
