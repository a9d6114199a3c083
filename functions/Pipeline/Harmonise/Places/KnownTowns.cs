using Pipeline.Harmonise.Headers;

namespace Pipeline.Harmonise.Places;

/// <summary>
/// The country's towns, each with its names (towns.tsv): «Кара-Көл» is a town of its own, and no careless «Каракол»,
/// though letters and hyphens left out make them one.
/// </summary>
internal static class KnownTowns
{
    private static readonly List<HashSet<string>> Towns =
    [
        .. Resource.Rows("Places.towns.tsv").Select(row => row.SelectMany(cell => cell.Split(';')).Select(Key).ToHashSet()),
    ];

    /// <summary>Whether a text is, word for word, the name of a town that is not called any of some names.</summary>
    public static bool IsAnother(string text, IEnumerable<string> names)
    {
        var key = Key(text);
        var towns = Towns.FindAll(town => town.Contains(key));
        return towns.Count > 0 && names.Select(Key).All(name => name != key && !towns.Exists(town => town.Contains(name)));
    }

    // Words stay apart: «Кара-Көл» has two, «Каракол» one.
    private static string Key(string name) =>
        string.Join(' ', Words.Of(name).Where(word => !PlaceName.IsTypeWord(word) && word.Length > 1));
}
