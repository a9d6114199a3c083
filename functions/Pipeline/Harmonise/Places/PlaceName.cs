using System.Text;
using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Places;

/// <summary>What the words around a name say it is.</summary>
internal enum PlaceType
{
    /// <summary>Nothing said.</summary>
    Unknown,

    /// <summary>A town: г., город, шаары.</summary>
    Town,

    /// <summary>A rural municipality: АА, айыл аймагы, айылный аймак, айыл окмоту.</summary>
    RuralMunicipality,

    /// <summary>A rayon.</summary>
    Rayon,

    /// <summary>An oblast.</summary>
    Oblast,
}

/// <summary>
/// A place's name as a person wrote it, in the forms by which it is compared: without its type and signs, in one alphabet;
/// as a noun or as the stem of a Russian adjective; and with the vowels made equal in which spellings differ.
/// </summary>
internal sealed class PlaceName
{
    private static readonly Dictionary<string, PlaceType> TypeWords = LoadTypeWords();

    // «Каракол шаары боюнча» is for the town of Karakol, «Ак-Тал айылы» the village of that name.
    private const string BesideName = "beside";
    private static readonly string[] Beside = [.. WordsOf(BesideName)];

    // A shorter stem («р», «н») fits too many words.
    private const int ShortestInflected = 4;

    // «районундагы»
    private const int LongestEnding = 5;

    private static readonly string[] AdjectiveEndings =
    [
        .. "ский ская ское ского ской скому ском ским скую ские ских скии ского цкий цкая цкого"
            .Split(' ')
            .Select(word => Words.Of(word)[0]),
    ];

    // Russian joins some nouns to -ский by these: Ак-Тал-ин-ский.
    private static readonly string[] Links = ["ин", "ын", "ен", "он"];

    private PlaceName(string full, PlaceType type)
    {
        Full = full;
        Type = type;
        Whole = Plain(full);
        var ending = Array.Find(AdjectiveEndings, ending => Whole.EndsWith(ending, StringComparison.Ordinal));
        IsAdjective = ending is not null && Whole.Length > ending.Length + 1;
        Stems = IsAdjective ? AdjectiveStems(Whole[..^ending!.Length]) : NounStems(Whole);
    }

    /// <summary>The folded letters and digits, without the words for its type.</summary>
    public string Full { get; }

    /// <summary><see cref="Full"/> without soft signs and doubled letters, and with «дж» as «ж».</summary>
    public string Whole { get; }

    /// <summary>What the words around it say it is.</summary>
    public PlaceType Type { get; }

    /// <summary>Whether it is a Russian adjective: «Ак-Талинский».</summary>
    public bool IsAdjective { get; }

    /// <summary>Whether it is written with ө: then its о may be a Russian у.</summary>
    public bool HasFront { get; private init; }

    /// <summary>The stems by which an adjective and a noun meet, the likeliest first.</summary>
    public IReadOnlyList<string> Stems { get; }

    /// <summary>Reads a name; null where only the type, or nothing, is written.</summary>
    public static PlaceName? Read(string text)
    {
        var words = Words.Of(text);
        var type = words.Select(TypeOf).LastOrDefault(type => type != PlaceType.Unknown);
        var name = string.Concat(words.Where(word => !IsTypeWord(word) && !IsInitial(word) && !Beside.Contains(word)).Select(Latin));
        return name.Length < 2 ? null : new PlaceName(name, type) { HasFront = text.AsSpan().ContainsAny("өӨöÖ") };
    }

    /// <summary>What a folded word says a place is.</summary>
    public static PlaceType TypeOf(string word) =>
        TypeWords.TryGetValue(word, out var type) ? type : TypeWords.GetValueOrDefault(WithoutCase(word) ?? "");

    /// <summary>Whether a folded word says what a place is, rather than naming it.</summary>
    public static bool IsTypeWord(string word) => TypeWords.ContainsKey(word) || WithoutCase(word) is not null;

    /// <summary>A name with the vowels made equal in which spellings differ: Узген and Өзгөн, Иссык-Куль and Ысык-Көл.</summary>
    public static string Coarse(string name)
    {
        var coarse = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            coarse.Append(
                letter switch
                {
                    'о' or 'у' or 'ю' or 'е' or 'э' => 'о',
                    'и' or 'ы' => 'и',
                    'а' or 'я' => 'а',
                    _ => letter,
                }
            );
        }
        return coarse.ToString();
    }

    // «шаарынан», «аймагына»: any Kyrgyz case.
    private static string? WithoutCase(string word)
    {
        for (var length = word.Length - 1; length >= Math.Max(ShortestInflected, word.Length - LongestEnding); length--)
        {
            if (KyrgyzEnding.TryRead(word.AsSpan(length), out _) && TypeWords.ContainsKey(word[..length]))
                return word[..length];
        }
        return null;
    }

    // Kök-Jar is Kok-Jar on most keyboards.
    private static string Latin(string word) =>
        char.IsAsciiLetter(word[0]) || word[0] is 'ö' or 'ü' ? word.Replace('ö', 'o').Replace('ü', 'u').Replace('ñ', 'n') : word;

    // «а/а», «а/о»: no name has a part of one letter.
    private static bool IsInitial(string word) => word.Length == 1 && Letters.IsCyrillic(word[0]);

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name.Replace("дж", "ж", StringComparison.Ordinal))
        {
            var isDoubled = plain.Length > 0 && plain[^1] == letter && !char.IsDigit(letter);
            if (letter is not ('ь' or 'ъ') && !isDoubled)
                plain.Append(letter);
        }
        return plain.ToString();
    }

    private static List<string> AdjectiveStems(string stem)
    {
        List<string> stems = [stem];
        if (stem.Length > 4 && Links.Any(link => stem.EndsWith(link, StringComparison.Ordinal)))
            stems.Add(stem[..^2]);
        if (stem.Length > 3 && (stem[^1] == 'й' || IsVowel(stem[^1])))
            stems.Add(stem[..^1]);
        return stems;
    }

    private static List<string> NounStems(string whole)
    {
        List<string> stems = [whole];
        if (whole.Length > 3 && IsVowel(whole[^1]))
            stems.Add(whole[..^1]);
        if (whole.Length > 5 && whole.EndsWith("ка", StringComparison.Ordinal))
            stems.Add(whole[..^2]);
        return stems;
    }

    private static bool IsVowel(char letter) => letter is 'а' or 'о' or 'у' or 'е' or 'и' or 'ы' or 'э' or 'ю' or 'я';

    private static Dictionary<string, PlaceType> LoadTypeWords()
    {
        var types = new Dictionary<string, PlaceType>();
        foreach (var row in Resource.Rows("Places.place-types.tsv").Where(row => row[0] != BesideName))
        {
            var type = row[0] switch
            {
                "town" => PlaceType.Town,
                "rural-municipality" => PlaceType.RuralMunicipality,
                "rayon" => PlaceType.Rayon,
                "oblast" => PlaceType.Oblast,
                "municipality" => PlaceType.Unknown,
                _ => throw new InvalidOperationException($"place-types.tsv: no type '{row[0]}'."),
            };
            foreach (var word in WordsOf(row[0]))
                types[word] = type;
        }
        return types;
    }

    private static IEnumerable<string> WordsOf(string type) =>
        Resource
            .Rows("Places.place-types.tsv")
            .Where(row => row[0] == type)
            .SelectMany(row => row[1].Split(';', StringSplitOptions.TrimEntries))
            .Select(word => Words.Of(word)[0]);
}
