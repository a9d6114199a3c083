using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Knows the required field that section rows give in place of a column: «АЯЛДАР» … «ЭРКЕКТЕР» the sex, «6-сентябрь, дүйшөмбү» the day,
/// «Газета «…»» the outlet.
/// </summary>
internal static class SectionFields
{
    private static readonly char[] BehindLabel = ['(', ':', ',', '-', '–', '—'];
    private static readonly DateContext SomeYear = DateContext.OfYear(2000);

    /// <summary>The field; null where sections give none, or a column does.</summary>
    public static Field? Of(TableKind kind, List<Binding> bindings, Samples samples) =>
        samples.FirstAlone is { } section ? kind.Missing(bindings).FirstOrDefault(field => Gives(section, field)) : null;

    /// <summary>Whether a lone text gives what a table has no column for, and so begins a section.</summary>
    public static bool Begins(HeaderReading header, string text) => header.Kind.Missing(header.Bindings).Any(field => Gives(text, field));

    /// <summary>The sex that a section is of: «Женщины», «ЭРКЕКТЕР (3)»; null where it is of none.</summary>
    public static string? SexOf(string section) =>
        SexReader.Read(Cell.OfText(section.Split(BehindLabel)[0].Trim())) is { HasValue: true, Remark: null } sex ? sex.Value : null;

    /// <summary>Whether a table's sections may name its outlets: no column does.</summary>
    public static bool NamesOutlets(HeaderReading header) =>
        header.Kind == TableKinds.Publications && !header.Bindings.Any(binding => binding.Field.Name == "outlet");

    private static bool Gives(string section, Field field) =>
        field.Type switch
        {
            FieldType.Sex => SexOf(section) is not null,
            FieldType.Dates => IsDay(section),
            FieldType.Text => field.Name == "outlet" && !IsDay(section) && TitleDates.Month(section, 2000) is null,
            _ => false,
        };

    private static bool IsDay(string section) =>
        DateReader.Read(Cell.OfText(section), SomeYear) is { HasValue: true, Value: { Precision: DatePrecision.Day, IsDeadline: false } };
}
