using System.Buffers;

namespace Pipeline.Harmonise.Values;

/// <summary>The numbers or letters before the items of a list. They count up from the first; a number that does not is text.</summary>
internal static class ListMarkers
{
    private const string Russian = "абвгдежзиклмнопрст";
    private const string Latin = "abcdefghijklmnop";
    private const int LongestUnit = 12;
    private const int ShortestJoined = 3;

    private static readonly string[] ItemWords = ["п.", "пункт", "пункт.", "item", "no."];

    private static readonly SearchValues<string> EnglishOrdinals = SearchValues.Create(
        ["st ", "nd ", "rd ", "th "],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly Vocabulary Units = Vocabulary.Load("units");

    private enum Style : byte
    {
        /// <summary>«1.», «1)», «1-».</summary>
        Sign,

        /// <summary>«№ 1».</summary>
        NumberSign,

        /// <summary>«1 ».</summary>
        Bare,
    }

    /// <summary>Where the markers «1.», «1-», «1)», «№1», «1 » of a list stand; empty where the text is none.</summary>
    public static List<(int Start, int End)> Numbered(string text)
    {
        var markers = new List<(int Start, int End)>();
        var (next, style) = (0, Style.Sign);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || !(IsItemStart(text, i, markers.Count == 0) || IsJoined(text, i, markers.Count)))
                continue;
            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]) && end - i < 3)
                end++;
            var number = int.Parse(text.AsSpan(i, end - i), System.Globalization.CultureInfo.InvariantCulture);
            if (markers.Count == 0)
                style = StyleOf(text, i, end);
            var isNext = markers.Count == 0 ? number == 1 : number == next;
            if (isNext && Marker(text, i, end, style) is { } marker && !IsOfItem(text, markers, marker))
            {
                markers.Add(marker);
                next = number + 1;
                end = marker.End;
            }
            i = Math.Max(i, end - 1);
        }
        // «1 км дороги»: a bare number alone is part of the text.
        return style == Style.Sign || markers.Count > 1 ? InBrackets(text, markers) : [];
    }

    // «(1) вода (2) дороги» numbers its items; in «вода (1), дороги (2)» the numbers stand behind them.
    private static List<(int Start, int End)> InBrackets(string text, List<(int Start, int End)> markers)
    {
        if (markers is not [{ Start: > 0 } first, ..] || text[first.Start - 1] != '(')
            return markers;
        return string.IsNullOrWhiteSpace(text[..(first.Start - 1)])
            ? markers.ConvertAll(marker => text[marker.Start - 1] == '(' ? (marker.Start - 1, marker.End) : marker)
            : [];
    }

    // «1. 2-мектеп»: with another sign just behind a marker stands the item's own number.
    private static bool IsOfItem(string text, List<(int Start, int End)> markers, (int Start, int End) marker) =>
        markers is [.., var last] && string.IsNullOrWhiteSpace(text[last.End..marker.Start]) && text[last.End - 1] != text[marker.End - 1];

    private static Style StyleOf(string text, int at, int end) =>
        NumberSign(text, at) == 0 ? Style.NumberSign
        : SignEnd(text, end) is null && IsLineStart(text, at) ? Style.Bare
        : Style.Sign;

    // One list has markers of one kind: «1. вода 2. школа № 3» are two.
    private static (int Start, int End)? Marker(string text, int at, int end, Style style) =>
        style switch
        {
            Style.NumberSign when NumberSign(text, at) is { } start => (start, SignEnd(text, end) ?? end),
            Style.Bare when IsBare(text, at, end) => (at, end),
            Style.Sign when NumberSign(text, at) is null && SignEnd(text, end) is { } signEnd => (at, signEnd),
            _ => null,
        };

    // «1 вода\n2 дороги», «1 вода 2 дороги», «1вода 2дороги»; «2 км» counts something, «2й» is an ordinal.
    private static bool IsBare(string text, int at, int end)
    {
        if (!(IsLineStart(text, at) || text[at - 1] == ' ') || end + 1 >= text.Length)
            return false;
        var word = Token.Split(text[end..Math.Min(text.Length, end + LongestUnit)]);
        return word is [{ Kind: TokenKind.Word } first, ..]
            && (text[end] == ' ' || first.Length >= ShortestJoined)
            && Units.MatchAt(word, 0, forgiving: false) is null;
    }

    private static bool IsLineStart(string text, int at) => at == 0 || text[at - 1] == '\n';

    private static int? NumberSign(string text, int at)
    {
        var before = at > 0 && text[at - 1] == ' ' ? at - 2 : at - 1;
        return before >= 0 && text[before] is '№' or '#' ? before : ItemWord(text.AsSpan(0, before + 1));
    }

    // «п.1», «пункт 2»
    private static int? ItemWord(ReadOnlySpan<char> before)
    {
        foreach (var word in ItemWords)
        {
            var start = before.Length - word.Length;
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                return start == 0 || !char.IsLetterOrDigit(before[start - 1]) ? start : null;
        }
        return null;
    }

    /// <summary>Where the markers «а)», «b.» of a list stand.</summary>
    public static List<(int Start, int End)> Lettered(string text)
    {
        foreach (var alphabet in (ReadOnlySpan<string>)[Russian, Latin])
        {
            var markers = LetteredIn(text, alphabet);
            if (markers.Count > 1)
                return markers;
        }
        return [];
    }

    private static List<(int Start, int End)> LetteredIn(string text, string alphabet)
    {
        var markers = new List<(int Start, int End)>();
        for (var i = 0; i + 1 < text.Length && markers.Count < alphabet.Length; i++)
        {
            var isMarker = char.ToLowerInvariant(text[i]) == alphabet[markers.Count] && (text[i + 1] is ')' or '.' || IsSlash(text, i + 1));
            if (
                isMarker
                && char.ToLowerInvariant(text[i]) == alphabet[markers.Count]
                && IsItemStart(text, i, false)
                && (text[i + 1] == ')' || markers.Count > 0 || i == 0)
            )
                markers.Add((i, i + 2));
        }
        return markers;
    }

    // «а/ суу б/ жол»; «а/о» is an office.
    private static bool IsSlash(string text, int at) => text[at] == '/' && at + 1 < text.Length && text[at + 1] == ' ';

    private static bool IsItemStart(string text, int at, bool isFirst)
    {
        if (at == 0)
            return true;
        var before = text[at - 1];
        return before is '\n' or ';' or ',' or '(' or '№' or '#'
            || (before is ' ' or '.')
            || (!isFirst && !char.IsLetterOrDigit(before) && before is not '-' and not ':' and not '/');
    }

    // «1)дороги2)вода», «1.дороги2.вода»: a number grown onto a word, with the sign of a marker and a word behind.
    private static bool IsJoined(string text, int at, int markers) =>
        markers > 0
        && char.IsLetter(text[at - 1])
        && at + 1 < text.Length
        && (text[at + 1] == ')' || (text[at + 1] == '.' && at + 2 < text.Length && char.IsLetter(text[at + 2])));

    // «1.», «1)», «1-», «1 -», «1:», «1 » before a letter at a line's start; never «1.5» or «1-2».
    private static int? SignEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == ' ')
            end++;
        if (end == text.Length)
            return end == at ? null : end;
        if (text.AsSpan(at, Math.Min(3, text.Length - at)).ContainsAny(EnglishOrdinals))
            return at + 2;
        if (text[end] is '.' or ')' or ':' or '/' || Letters.IsDash(text[end]))
        {
            end++;
            return end < text.Length && char.IsAsciiDigit(text[end]) && text[end - 1] != ')' ? null : end;
        }
        return null;
    }
}
