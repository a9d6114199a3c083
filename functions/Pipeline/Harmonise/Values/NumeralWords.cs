using System.Globalization;

namespace Pipeline.Harmonise.Values;

/// <summary>A number in words, to 999: «двадцать пять», «жыйырма беш», «эки жүз».</summary>
internal static class NumeralWords
{
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
