using System.Globalization;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>Where a generation's rows are: tables, partitions and ranges of row keys.</summary>
internal static class Shelves
{
    /// <summary>The table of records: a partition is an area.</summary>
    public const string Records = "Records";

    /// <summary>The partition of <see cref="Manifests.Table"/>, and the «kind», of the findings of reading.</summary>
    public const string Findings = "findings";

    /// <summary>The «area» of a shelf of findings.</summary>
    public const string Nowhere = "";

    private const int GenerationDigits = 10;

    public static string TableOf(string kind) => kind == Findings ? Manifests.Table : Records;

    /// <summary>The beginning of the row keys of a generation: kind | spreadsheet | generation.</summary>
    public static string KeyOf(string kind, string spreadsheet, long generation) =>
        $"{Key.Of(kind, spreadsheet)}|{Key.Number(generation, GenerationDigits)}";

    /// <summary>The rows of a generation on a shelf of records.</summary>
    public static EntityRange Of(Shelf shelf, string spreadsheet, long generation) =>
        new(
            Key.Word(shelf.Area),
            KeyOf(shelf.Kind, spreadsheet, generation) + Key.Separator,
            KeyOf(shelf.Kind, spreadsheet, generation + 1)
        );

    /// <summary>The rows on a shelf of generations before one.</summary>
    public static EntityRange Below(Shelf shelf, string spreadsheet, long generation) =>
        new(
            shelf.Kind == Findings ? Findings : Key.Word(shelf.Area),
            Key.Of(shelf.Kind, spreadsheet) + Key.Separator,
            KeyOf(shelf.Kind, spreadsheet, generation)
        );

    /// <summary>The spreadsheet (as a key's word) and generation of a row key.</summary>
    public static (string Spreadsheet, long Generation) Parse(string row)
    {
        var words = row.Split(Key.Separator, 4);
        return (words[1], long.Parse(words[2], CultureInfo.InvariantCulture));
    }
}
