using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Harmonise.Values;

/// <summary>Reads a text with one number in it, or an arithmetic of several that comes out.</summary>
internal static partial class NumberParser
{
    private const int LongestText = 300;

    /// <summary>The words that stand beside numbers.</summary>
    public static Vocabulary Words { get; } = Vocabulary.Load("numbers");

    /// <summary>The number, or the question that settles it.</summary>
    public static Reading<Amount> Parse(string text)
    {
        if (text.Length > LongestText)
            return Remarks.Unreadable("value-number-unreadable");
        text = Letters.WithDigits(text);
        if (Told(text) is { } told)
            return told;
        if (SpelledSum.In(text, Words) is { } spelled)
            return Checked(OfWhole(spelled.Rest), spelled.Value);
        var whole = OfWhole(text);
        var read = whole.IsQuestion && Aside.Of(text, Words) is { } aside ? aside.Check(OfWhole(aside.Before)) ?? whole : whole;
        return read is { HasValue: true, Remark: null } && Aside.IsUnclear(text, Words)
            ? Reading<Amount>.Of(read.Value, Remarks.Ambiguous("value-number-aside"))
            : read;
    }

    // What a text tells in several numbers, one of which is meant.
    private static Reading<Amount>? Told(string text) =>
        Scientific().Match(text) is { Success: true } scientific ? Rounded(scientific.ValueSpan.Trim())
        : text.AsSpan().Count(' ') == 0 ? null
        : Correction.In(text) is { } correction && Parse(correction.Before).HasValue && Parse(correction.Now) is { HasValue: true } now
            ? now
        : Turnout.In(text) is { } came ? Reading<Amount>.Of(new Amount(came))
        : TotalOfParts.In(text);

    // «1,2E+03»: what a spreadsheet shows of 1204 in a narrow column.
    private static Reading<Amount> Rounded(ReadOnlySpan<char> text)
    {
        Span<char> plain = stackalloc char[text.Length];
        text.CopyTo(plain);
        plain.Replace(',', '.');
        plain.Replace('Е', 'E');
        plain.Replace('е', 'E');
        var value = double.Parse(plain, NumberStyles.Float, CultureInfo.InvariantCulture);
        return Reading<Amount>.Of(new Amount(value), Remarks.Ambiguous("value-number-rounded"));
    }

    [GeneratedRegex(@"^\s*[0-9]{1,3}([.,][0-9]{1,6})?[EЕeе]\+?[0-9]{1,2}\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Scientific();

    // «44 (сорок четыре) человека»
    private static Reading<Amount> Checked(Reading<Amount> figures, double words) =>
        !figures.HasValue || figures.Value.Value == words
            ? figures
            : Reading<Amount>.Of(figures.Value, Remarks.Mismatch("value-product-mismatch", words, figures.Value.Value));

    private static Reading<Amount> OfWhole(string text)
    {
        var (parts, question) = NumberParts.Read(text, Words);
        if (question is not null)
            return question;
        return parts.Numbers switch
        {
            [] when parts.IsZero => Reading<Amount>.Of(new Amount(0)),
            [] => Remarks.Unreadable("value-number-unreadable"),
            [var only] => One(parts, only),
            _ => Several(parts),
        };
    }

    private static Reading<Amount> One(NumberParts parts, Numeral.Found number)
    {
        if (number.IsMalformed)
            return Remarks.Unreadable("value-number-unreadable");
        if (number.IsAmbiguous)
            return Remarks.Ambiguous("value-number-separator");
        if (parts.IsUpperBound)
            return Remarks.Ambiguous("value-number-upper");
        return Reading<Amount>.Of(
            new Amount(Math.Round(number.Value * parts.Multiplier, 6), parts.Quality) { Unit = parts.Unit, IsPercent = parts.IsPercent }
        );
    }

    private static bool CountOneThing(NumberParts parts) =>
        parts.Units == 0
        || (parts.Units == parts.Numbers.Count && SexReader.Read(Cell.OfText(parts.Unit!)) is { HasValue: true, Remark: null });

    // «25 из 30», «20дан 18и»: what is counted is the part, no larger than the whole.
    private static double? OutOf(NumberParts parts) =>
        (parts.Operators, parts.Numbers) switch
        {
            (">", [var part, var whole]) when part.Value <= whole.Value => part.Value,
            ("<", [var whole, var part]) when part.Value <= whole.Value => part.Value,
            _ => null,
        };

    // «8 x 50 = 400», «12 + 8 = 20», «8 x 50»; anything else names several numbers and leaves open which.
    private static Reading<Amount> Several(NumberParts parts)
    {
        if (parts.Numbers.Exists(number => number.IsAmbiguous || number.IsMalformed))
            return Remarks.Ambiguous("value-number-several");
        if (OutOf(parts) is { } part)
            return Reading<Amount>.Of(new Amount(part));
        var isSum = parts.Operators.TrimEnd('=') is { Length: > 0 } sum && sum.All(c => c == '+');
        var isProduct = parts.Operators.TrimEnd('=') is { Length: > 0 } product && product.All(c => c == 'x');
        var hasResult = parts.Operators.EndsWith('=');
        if (
            parts.Operators.Length != parts.Numbers.Count - 1
            || !(isSum || isProduct)
            || parts.Quality != Quality.Exact
            || parts.Multiplier != 1
        )
            return parts.Operators == "-" ? Remarks.Ambiguous("value-number-range") : Remarks.Ambiguous("value-number-several");
        var operands = parts.Numbers.Take(parts.Numbers.Count - (hasResult ? 1 : 0)).Select(number => number.Value).ToArray();
        var computed = operands.Aggregate((a, b) => isSum ? a + b : a * b);
        var stated = parts.Numbers[^1].Value;
        // «12 аял + 9 эркек» is 21; «17 + 3 ребенка» may leave the children out.
        if (!hasResult && isSum && !CountOneThing(parts))
            return Remarks.Ambiguous("value-number-several");
        var amount = new Amount(hasResult ? stated : computed)
        {
            Unit = hasResult || !isSum ? parts.Unit : null,
            Factors = isProduct ? operands : [],
        };
        return Reading<Amount>.Of(
            amount,
            hasResult && Math.Abs(computed - stated) > 1e-9 ? Remarks.Mismatch("value-product-mismatch", computed, stated) : null
        );
    }
}
