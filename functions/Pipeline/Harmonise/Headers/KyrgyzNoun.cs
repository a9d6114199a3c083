using System.Buffers;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Headers;

/// <summary>What the endings of words tell of a Kyrgyz heading: that it is Kyrgyz, and which of its nouns only say more of another.</summary>
internal static class KyrgyzNoun
{
    private const int ShortestStem = 3;

    private static readonly SearchValues<char> OwnLetters = SearchValues.Create("өүңӨҮҢ");
    private static readonly char[] Wide = ['а', 'е', 'о'];
    private static readonly char[] Narrow = ['ы', 'и', 'у'];

    // Where, from where, whose; the plural, the genitive, and who or what does something.
    private static readonly string[] OfCases = InEachHarmony("да та нда дагы тагы ндагы дан тан нан нын дын тын");
    private static readonly string[] OfKyrgyz = InEachHarmony("лар дар тар нын дын тын уучы оочу");

    /// <summary>Whether a heading is Kyrgyz by its letters, or by the endings of its words where they are typed without those letters.</summary>
    public static bool IsIn(Token[] tokens, string heading) =>
        heading.AsSpan().ContainsAny(OwnLetters) || Array.Exists(tokens, token => EndsIn(OfKyrgyz, token.Text));

    /// <summary>Whether a word stands in a case that says more of another: «айылда», «көчөнүн»; «айыл» and «айылы» do not.</summary>
    public static bool IsInCase(string word) => EndsIn(OfCases, word);

    private static bool EndsIn(string[] endings, string word) =>
        Array.Exists(endings, ending => word.Length >= ending.Length + ShortestStem && word.EndsWith(ending, StringComparison.Ordinal));

    // Folded, as words are compared.
    private static string[] InEachHarmony(string endings) =>
        [
            .. endings
                .Split(' ')
                .SelectMany(ending => Wide.Select(vowel => ending.Replace('а', vowel)))
                .SelectMany(ending => Narrow.Select(vowel => ending.Replace('ы', vowel)))
                .Distinct(),
        ];
}
