namespace Pipeline.Harmonise.Values;

/// <summary>
/// Parts a list whose items have no numbers: by lines, bullets, semicolons, commas, slashes, pluses, dashes or short
/// sentences, whichever says most; and «суу жана жол», two words with «and» between.
/// </summary>
internal static class ListSeparators
{
    // «Дороги. Нет воды. Свет.» lists; a longer sentence tells.
    private const int LongestSentence = 3;
    private const int ShortestWord = 3;

    // «вода и дороги и свет и газ»
    private const int LongestJoined = 7;
    private const int LongestAnd = 6;

    private static readonly Vocabulary Words = Vocabulary.Load("lists");

    /// <summary>The items, not yet trimmed; the whole text where nothing parts it.</summary>
    public static IEnumerable<string> Split(string text)
    {
        if (text.Contains('\n', StringComparison.Ordinal))
            return text.Split('\n');
        if (Bullets.Split(text) is { } items)
            return items;
        if (text.Contains(" *", StringComparison.Ordinal))
            return text.Split('*');
        foreach (var separator in (ReadOnlySpan<char>)[';', '|', ','])
        {
            if (text.Contains(separator, StringComparison.Ordinal) && Outside(text, separator) is { Count: > 1 } parts)
                return separator == ',' ? parts.SelectMany(Joined) : parts;
        }
        return Shown(text) ?? Joined(text);
    }

    // A separator in brackets or between digits («1,5 км») parts nothing.
    private static List<string> Outside(string text, char separator)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch
            {
                '(' => 1,
                ')' when depth > 0 => -1,
                _ => 0,
            };
            if (text[i] != separator || depth > 0 || IsBetweenDigits(text, i))
                continue;
            parts.Add(text[start..i]);
            start = i + 1;
        }
        parts.Add(text[start..]);
        return parts;
    }

    private static bool IsBetweenDigits(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    // Signs that part only where each piece is a few words: «вода/дороги», «дороги + вода», «дороги - вода - свет».
    private static string[]? Shown(string text)
    {
        foreach (
            var (sign, least) in (ReadOnlySpan<(string, int)>)
                [(" / ", 2), ("/", 2), ("+", 2), (" - ", 3), (" – ", 3), (" — ", 3), (". ", 2)]
        )
        {
            if (!text.Contains(sign, StringComparison.Ordinal))
                continue;
            var parts = text.Split(sign, StringSplitOptions.TrimEntries);
            if (parts.Length >= least && Array.TrueForAll(parts, IsShort))
                return parts;
        }
        return null;
    }

    private static bool IsShort(string part) =>
        part.Length >= ShortestWord && !part.Any(char.IsAsciiDigit) && part.Count(char.IsWhiteSpace) < LongestSentence;

    // «суу жана жол», «вода и дороги и свет»; more words beside «и» may share a noun: «ремонт дорог и тротуаров».
    private static string[] Joined(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var areJoined =
            words.Length is >= 3 and <= LongestJoined
            && words.Length % 2 == 1
            && words.Index().All(word => word.Index % 2 == 1 ? IsAnd(word.Item) : word.Item.Length >= ShortestWord && !IsAnd(word.Item));
        return areJoined ? [.. words.Where((_, index) => index % 2 == 0)] : [WithoutAnd(text, words)];
    }

    // «вода, дороги, и свет»: the comma has parted it before.
    private static string WithoutAnd(string text, string[] words) =>
        words.Length > 1 && IsAnd(words[0]) ? text.TrimStart()[words[0].Length..] : text;

    private static bool IsAnd(string word) =>
        word.Length <= LongestAnd && Words.MatchAt(Token.Split(word), 0, forgiving: false) is { Code: "and" };
}
