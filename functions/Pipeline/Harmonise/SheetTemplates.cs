using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Tables;
using Pipeline.Languages;

namespace Pipeline.Harmonise;

/// <summary>
/// Sheets that working groups and coordinators can start from. Headings are the vocabulary's usual ones, columns, examples and choices stand in
/// Templates/templates.tsv; so what a template offers is what the readers read, and a test reads every example back.
/// </summary>
public static class SheetTemplates
{
    private static readonly ILookup<string, string[]> Rows = Resource.Rows("Templates.templates.tsv").ToLookup(row => row[0]);

    private static readonly string[] TabsOfRegistry = ["municipalities", "spreadsheets", "targets"];

    /// <summary>The template of a kind in a language; every kind has one.</summary>
    public static SheetTemplate Of(RecordKind kind, Language language) =>
        Of(TableKinds.OfRecords.First(table => table.Record == kind), Lines(kind, language), language);

    /// <summary>The sheets of the registry that a coordinator starts from: who takes part, which spreadsheets to expect, what is planned.</summary>
    public static IReadOnlyList<SheetTemplate> OfRegistry(Language language) =>
        [
            .. TabsOfRegistry.Select(tab =>
                Of(RegistryKinds.All.First(kind => kind.Name == tab), [Texts.Harmonise["template-registry-lines"].In(language)], language)
            ),
        ];

    private static SheetTemplate Of(TableKind table, string[] lines, Language language)
    {
        var title = HeaderVocabulary.Shipped.Heading(table.Name, HeaderVocabulary.Caption).In(language);
        return new(language, title, lines, [.. Rows[table.Name].Select(row => ColumnOf(table, row, language))]);
    }

    // A kind that belongs to no municipality needs none; a year that stands above saves it in every date.
    private static string[] Lines(RecordKind kind, Language language) =>
        [
            .. Enumerable
                .Concat(kind.OfMunicipality ? ["template-municipality"] : [], ["template-year", "template-example"])
                .Select(key => Texts.Harmonise[key].In(language)),
        ];

    private static SheetTemplateColumn ColumnOf(TableKind table, string[] row, Language language)
    {
        var field = table.Find(row[1]) ?? throw new InvalidOperationException($"templates.tsv: {table} has no field '{row[1]}'.");
        var choices = row[5 + (int)language].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var heading = HeaderVocabulary.Shipped.Heading(table.Name, field.Name).In(language);
        var note =
            row[8] is { Length: > 0 } own ? own
            : choices.Length > 0 ? "choice"
            : NoteOf(field.Type);
        return new(
            field.Name,
            heading,
            Texts.Harmonise[$"template-{note}"].In(language),
            row[2 + (int)language],
            choices,
            field.IsRequired,
            TypeOf(field.Type)
        );
    }

    private static ColumnType TypeOf(FieldType type) =>
        type switch
        {
            FieldType.Number or FieldType.Money => ColumnType.Number,
            FieldType.Dates or FieldType.Deadline or FieldType.Timestamp => ColumnType.Date,
            _ => ColumnType.Text,
        };

    private static string NoteOf(FieldType type) =>
        type switch
        {
            FieldType.Number => "number",
            FieldType.Money => "money",
            FieldType.Percent => "percent",
            FieldType.Dates or FieldType.Deadline or FieldType.Timestamp => "date",
            FieldType.Time => "time",
            FieldType.Person or FieldType.PersonPart => "person",
            FieldType.Names => "people",
            FieldType.Birth => "birth",
            FieldType.Problem or FieldType.Problems => "problems",
            FieldType.Order => "order",
            FieldType.Link => "link",
            FieldType.Private => "private",
            FieldType.Unkept => "row-number",
            _ => "text",
        };
}
