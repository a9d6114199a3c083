using System.Globalization;

namespace Pipeline.Harmonise.Values;

/// <summary>Days in words with an ending: «бешинде», «жыйырма бешинчи» of Kyrgyz, «пятого», «двадцать пятое» of Russian.</summary>
internal static class DayWords
{
    private const int LastDay = 31;

    private static readonly string[] RussianEndings = ["ое", "ого", "ому", "ым", "ом", "ье", "ьего", "ьему", "ьим", "ий", "ый"];

    private static readonly List<(string Stem, int Day)> Stems =
    [
        .. Resource
            .Rows("Values.Vocabularies.day-words.tsv")
            .Select(row => (Letters.Fold(row[0]), int.Parse(row[1], CultureInfo.InvariantCulture))),
    ];

    /// <summary>The day at a token, how many tokens it takes and the case it stands in; null where there is none.</summary>
    public static (int Day, int Tokens, KyrgyzCase Case)? At(ReadOnlySpan<Token> tokens)
    {
        if (tokens is not [{ Kind: TokenKind.Word } first, ..])
            return null;
        var tens = Tens(first.Text);
        if (tens > 0 && tokens is [_, { Kind: TokenKind.Word } second, ..] && Inflected(second.Text) is { Day: < 10 } ones)
            return tens + ones.Day <= LastDay ? (tens + ones.Day, 2, ones.Case) : null;
        return Inflected(first.Text) is { } one ? (one.Day, 1, one.Case) : null;
    }

    private static int Tens(string word) =>
        word switch
        {
            "он" => 10,
            "жыйырма" or "двадцать" => 20,
            "отуз" or "тридцать" => 30,
            _ => 0,
        };

    private static (int Day, KyrgyzCase Case)? Inflected(string word)
    {
        foreach (var (stem, day) in Stems)
        {
            if (word.Length <= stem.Length || !word.StartsWith(stem, StringComparison.Ordinal))
                continue;
            var ending = word.AsSpan(stem.Length);
            if (KyrgyzEnding.TryReadOrdinal(ending, out var @case) || KyrgyzEnding.TryRead(ending, out @case))
                return (day, @case);
            if (RussianEndings.Contains(ending.ToString()))
                return (day, KyrgyzCase.Plain);
        }
        return null;
    }
}
