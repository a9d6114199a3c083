using System.Text;

namespace Pipeline.Harmonise.People;

/// <summary>
/// One spelling for the many of a Kyrgyz name: Гүлмира, Гульмира and Gulmira; Жаныл and Джаныл; Бактыгуль and Бактыгүл.
/// It is for comparison only; two names that fall together here are the same name to people who write it by ear.
/// </summary>
internal static class NameSpelling
{
    private static readonly (string From, string To)[] Latin =
    [
        ("shch", "щ"),
        ("sh", "ш"),
        ("ch", "ч"),
        ("zh", "ж"),
        ("dj", "ж"),
        ("kh", "х"),
        ("ts", "ц"),
        ("ya", "иа"),
        ("yu", "иу"),
        ("yo", "ио"),
        ("ye", "е"),
        ("a", "а"),
        ("b", "б"),
        ("c", "к"),
        ("d", "д"),
        ("e", "е"),
        ("f", "ф"),
        ("g", "г"),
        ("h", "х"),
        ("i", "и"),
        ("j", "ж"),
        ("k", "к"),
        ("l", "л"),
        ("m", "м"),
        ("n", "н"),
        ("o", "о"),
        ("ö", "о"),
        ("p", "п"),
        ("q", "к"),
        ("r", "р"),
        ("s", "с"),
        ("t", "т"),
        ("u", "у"),
        ("ü", "у"),
        ("v", "в"),
        ("w", "в"),
        ("x", "х"),
        ("y", "и"),
        ("z", "з"),
    ];

    /// <summary>The common spelling of a word of a name.</summary>
    public static string Fold(string word)
    {
        var folded = Values.Letters.Fold(word);
        if (!folded.AsSpan().ContainsAnyInRange('\u0400', '\u052f'))
            folded = FromLatin(folded);
        var plain = new StringBuilder(folded.Length);
        foreach (var c in folded.Replace("дж", "ж", StringComparison.Ordinal))
        {
            foreach (var letter in Plain(c))
            {
                if (plain.Length == 0 || plain[^1] != letter)
                    plain.Append(letter);
            }
        }
        return plain.ToString();
    }

    private static string Plain(char c) =>
        c switch
        {
            'ь' or 'ъ' => "",
            'й' or 'ы' or 'і' => "и",
            'э' => "е",
            'я' => "иа",
            'ю' => "иу",
            _ => c.ToString(),
        };

    private static string FromLatin(string word)
    {
        var cyrillic = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; )
        {
            var length = 0;
            foreach (var (from, to) in Latin)
            {
                if (string.CompareOrdinal(word, i, from, 0, from.Length) != 0)
                    continue;
                cyrillic.Append(to);
                length = from.Length;
                break;
            }
            if (length == 0)
                cyrillic.Append(word[i]);
            i += Math.Max(length, 1);
        }
        return cyrillic.ToString();
    }
}
