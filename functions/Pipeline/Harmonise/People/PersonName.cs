using System.Text;

namespace Pipeline.Harmonise.People;

/// <summary>A name taken apart and written one way: folded for comparison, so that its spellings become one.</summary>
/// <param name="Surname">The surname.</param>
/// <param name="Given">The given name, or its initial.</param>
/// <param name="Patronymic">The patronymic, or its initial; empty where none is written.</param>
internal readonly record struct PersonName(string Surname, string Given, string Patronymic)
{
    private static readonly string[] StrongEndings =
    [
        "ов",
        "ова",
        "ев",
        "ева",
        "ски",
        "скаиа",
        "цки",
        "цкаиа",
        "енко",
        "чук",
        "иук",
        "заде",
        "швили",
        "дзе",
        "иан",
        "ивна",
    ];

    private static readonly string[] WeakEndings = ["ин", "ина"];

    private static readonly string[] PatronymicEndings = ["ович", "евич", "овна", "евна", "ична", "оглу", "инична", "улу", "кизи"];

    /// <summary>Whether the given name is written out.</summary>
    public bool IsFull => Given.Length > 1;

    /// <summary>Whether the surname has an ending of surnames, or «уулу», «кызы».</summary>
    public bool HasSurname => Strength(Surname) > 1;

    /// <summary>Takes a name apart; null where it is not one person's surname with a name or initial.</summary>
    public static PersonName? Parse(string text)
    {
        var words = Words(text);
        if (words.Count is < 2 or > 4 || words.Exists(word => word.Length == 0))
            return null;
        Join(words);
        return words.Count switch
        {
            2 => Two(words[0], words[1]),
            3 => Three(words),
            _ => null,
        };
    }

    private static PersonName? Two(string a, string b)
    {
        if (a.Length == 1 && b.Length == 1)
            return null;
        var isGivenFirst = a.Length == 1 || (b.Length > 1 && Strength(b) > Strength(a));
        // Neither says which is the surname: one order for both orders.
        if (a.Length > 1 && b.Length > 1 && Strength(a) == Strength(b) && Strength(a) == 0)
            isGivenFirst = string.CompareOrdinal(a, b) > 0;
        return isGivenFirst ? new(b, a, "") : new(a, b, "");
    }

    private static PersonName? Three(List<string> words)
    {
        var patronymic = words.FindIndex(word => IsPatronymic(word));
        if (patronymic >= 0)
        {
            var others = words.Where((_, i) => i != patronymic).ToArray();
            return Two(others[0], others[1]) is { } name ? name with { Patronymic = words[patronymic] } : null;
        }
        if (words[0].Length > 1 && words[1].Length >= 1 && words[2].Length == 1)
            return new(words[0], words[1], words[2]);
        if (words[0].Length == 1 && words[1].Length == 1)
            return new(words[2], words[0], words[1]);
        return words[0].Length > 1 && words[1].Length > 1 ? new(words[0], words[1], words[2]) : null;
    }

    // «Турат уулу Кубан»: the first two are one surname.
    private static void Join(List<string> words)
    {
        var at = words.FindIndex(word => word is "уулу" or "улу" or "кизи" or "уул");
        if (at < 1)
            return;
        words[at - 1] = words[at - 1] + " " + (words[at] is "кизи" ? "кизи" : "уулу");
        words.RemoveAt(at);
        if (at == words.Count && words.Count == 2)
            words.Reverse();
    }

    private static bool IsPatronymic(string word) =>
        word.Length > 5 && PatronymicEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));

    private static int Strength(string word) =>
        word.Contains(' ', StringComparison.Ordinal) ? 3
        : StrongEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)) ? 2
        : WeakEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)) ? 1
        : 0;

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in Values.Letters.Composed(text) + " ")
        {
            if (char.IsLetter(c))
                word.Append(c);
            else if (c is '-' or '\'' or '’' or '`' && word.Length > 0)
                continue;
            else if (char.IsDigit(c))
                return [];
            else if (word.Length > 0)
            {
                words.Add(NameSpelling.Fold(word.ToString()));
                word.Clear();
            }
        }
        return words;
    }
}
