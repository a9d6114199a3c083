using System.Globalization;

namespace Pipeline.Harmonise.Values;

/// <summary>A number in words, to 999: «двадцать пять», «жыйырма беш», «эки жүз».</summary>
internal static class NumeralWords
{
    private const int LongestInflected = 12;

    private static readonly Vocabulary Words = Vocabulary.Load("numerals");

    /// <summary>The number at a token; null where there is none.</summary>
    public static Numeral.Found? At(Token[] tokens, int at)
    {
        var (total, next, below) = (0, at, 1000);
        while (next < tokens.Length && WordAt(tokens, next) is { } value)
        {
            // «эки жүз», "two hundred": the word before counts the hundreds.
            var isHundreds = value == 100 && total is > 0 and < 10;
            if (!isHundreds && value >= below)
                break;
            total = isHundreds ? total * 100 : total + value;
            below = Place(value);
            next++;
        }
        return next == at ? null : new(total, next - at, false, next < tokens.Length && IsInflected(tokens[next]));
    }

    /// <summary>The pieces of a text, each inflected Kyrgyz numeral in two: «жүзгө» is «жүз» and the ending «гө», as of «100гө».</summary>
    public static Token[] Parted(Token[] tokens) => [.. tokens.SelectMany(token => Parts(token) ?? [token])];

    // «бирге» is «together», «онун» no numeral: an ending begins with a consonant, and the numeral is two or more.
    private static Token[]? Parts(Token token)
    {
        if (token.Kind != TokenKind.Word || token.Length > LongestInflected)
            return null;
        for (var length = token.Text.Length - 2; length >= 2; length--)
        {
            var stem = token with { Text = token.Text[..length], Length = length };
            var ending = token.Text.AsSpan(length);
            if (!IsEnding(ending) || WordAt([stem], 0) is not > 1)
                continue;
            return [stem, token with { Text = ending.ToString(), Start = token.Start + length, Length = ending.Length, Spaced = false }];
        }
        return null;
    }

    private static bool IsEnding(ReadOnlySpan<char> ending) =>
        ending[0] is 'д' or 'т' or 'н' or 'г' or 'к'
        && (KyrgyzEnding.TryRead(ending, out _) || ending is ['д' or 'т', 'а' or 'е' or 'о', 'й']);

    // «отуз экиден ашык»: what the ending says of it nobody reads.
    private static bool IsInflected(Token token)
    {
        for (var length = 2; token.Kind == TokenKind.Word && length < token.Text.Length; length++)
        {
            var stem = token with { Text = token.Text[..length] };
            if (
                WordAt([stem], 0) is not null
                && KyrgyzEnding.TryRead(token.Text.AsSpan(length), out var @case)
                && @case != KyrgyzCase.Plain
            )
                return true;
        }
        return false;
    }

    // After tens only ones may follow; after ones nothing but «жүз».
    private static int Place(int value) =>
        value >= 100 ? 100
        : value is 10 or >= 20 ? 10
        : 0;

    private static int? WordAt(Token[] tokens, int at) =>
        tokens[at].Kind == TokenKind.Word && Words.MatchAt(tokens, at, forgiving: false) is { Length: 1 } match
            ? int.Parse(match.Code, CultureInfo.InvariantCulture)
            : null;
}
