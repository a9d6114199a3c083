using System.Globalization;

namespace Pipeline.Harmonise.Rows;

/// <summary>The words by which a row is known again after rows were inserted above it: its date and topic, its step, its measure.</summary>
internal static class RowWords
{
    // Enough to tell rows apart; more would lose the row when any of them is mended.
    private const int MostWords = 2;
    private const int LongestWord = 60;

    private static readonly string[] Columns =
    [
        "id",
        "event_id",
        "date_start",
        "topic",
        "zone",
        "person",
        "place",
        "timestamp",
        "group",
        "rank",
        "step",
        "number",
        "measure",
        "problem",
        "activity",
        "outlet",
        "title",
        "parties",
        "position",
        "organisation",
    ];

    /// <summary>The words of a record.</summary>
    public static string Of(Draft draft) =>
        string.Join('|', Columns.Where(draft.Has).Select(column => Word(draft[column])).Where(word => word.Length > 0).Take(MostWords));

    private static string Word(object? value) =>
        value switch
        {
            null => "",
            string text => text.Length > LongestWord ? text[..LongestWord] : text,
            IFormattable other => other.ToString(other is DateOnly ? "yyyy-MM-dd" : null, CultureInfo.InvariantCulture),
            _ => "",
        };
}
