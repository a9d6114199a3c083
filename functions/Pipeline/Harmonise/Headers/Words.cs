using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Headers;

/// <summary>The words of a heading or caption, ready to compare: folded letters, digits, and the signs № and %.</summary>
internal static class Words
{
    // A heading longer than this is a paragraph; its end says nothing about a column.
    private const int LongestText = 400;

    // «Мерапрятие», «отвественый»: in a long word two errors still leave it the only one.
    private const int ShortestTwiceMisspelt = 9;

    private const int ShortestWithVowel = 3;
    private const int ShortestWithoutFirst = 5;

    /// <summary>The folded words of a text in order; punctuation and line breaks fall away.</summary>
    public static string[] Of(string text)
    {
        text = Letters.Composed(text.Length > LongestText ? text[..LongestText] : text);
        var words = new List<string>();
        for (var i = 0; i < text.Length; )
        {
            var end = End(text, i);
            if (end > i)
                words.Add(Letters.Fold(text.AsSpan(i, end - i)));
            i = Math.Max(end, i + 1);
        }
        return [.. words];
    }

    /// <summary>How alike two folded words are: 1 the same, 0.9 or less for a spelling error or another ending, 0 unlike.</summary>
    public static double Likeness(string left, string right)
    {
        if (left == right)
            return 1;
        var shorter = Math.Min(left.Length, right.Length);
        if (shorter < 4 || !char.IsLetter(left[0]))
            return IsOtherVowel(left, right) ? 0.7 : 0;
        var prefix = CommonPrefix(left, right);
        if (prefix >= 4 && Math.Max(left.Length, right.Length) - prefix <= (prefix >= 5 ? 3 : 2))
            return 0.85;
        if (prefix == shorter && IsPlural(left.Length > right.Length ? left.AsSpan(prefix) : right.AsSpan(prefix)))
            return 0.9;
        if (LacksFirst(left, right) || LacksFirst(right, left))
            return 0.8;
        if (!Spelling.MayBegin(left[0], right[0]))
            return 0;
        return Spelling.IsNear(left, right) ? 0.9
            : shorter >= ShortestTwiceMisspelt && Spelling.Distance(left, right, 2) <= 2 ? 0.8
            : 0;
    }

    /// <summary>Whether one word is another without its first letter: «Ынысы» is «Жынысы».</summary>
    public static bool LacksFirst(string word, string whole) =>
        word.Length >= ShortestWithoutFirst && whole.Length == word.Length + 1 && whole.AsSpan(1).SequenceEqual(word);

    // «Оты-жөнү»: of a short word only the vowel that it begins with.
    private static bool IsOtherVowel(string left, string right) =>
        left.Length == ShortestWithVowel
        && right.Length == ShortestWithVowel
        && left[0] is 'а' or 'о'
        && Spelling.MayBegin(left[0], right[0])
        && left.AsSpan(1).SequenceEqual(right.AsSpan(1));

    // «чара», «чаралар»: one ending in any harmony.
    private static bool IsPlural(ReadOnlySpan<char> ending) => ending is ['л' or 'д' or 'т', 'а' or 'е' or 'о', 'р'];

    private static int CommonPrefix(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        var i = 0;
        while (i < length && left[i] == right[i])
            i++;
        return i;
    }

    private static int End(string text, int start)
    {
        var c = text[start];
        if (c is '№' or '%' or '#')
            return start + 1;
        if (char.IsDigit(c))
            return Run(text, start, char.IsDigit);
        return char.IsLetter(c) ? Run(text, start, char.IsLetter) : start;
    }

    private static int Run(string text, int start, Func<char, bool> belongs)
    {
        var end = start + 1;
        while (end < text.Length && (belongs(text[end]) || Letters.IsInvisible(text[end])))
            end++;
        return end;
    }
}
