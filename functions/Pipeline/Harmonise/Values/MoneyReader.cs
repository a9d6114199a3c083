using System.Text.RegularExpressions;

namespace Pipeline.Harmonise.Values;

/// <summary>
/// Reads money in som: «250,0 тыс. сом», «1,2 млн», «500 000 сомов», «250 миң сом». The multiplier stands in the cell or in
/// the header; another currency is a question, as is a cell whose own unit contradicts the header's.
/// </summary>
internal static partial class MoneyReader
{
    private const string Som = "сом";

    // More than all budgets of the country: an account's number, or a cell that a formula broke.
    private const double Largest = 1e13;

    private static readonly Vocabulary Words = Vocabulary.Load("money");

    private static readonly BoundedCache<Reading<Sum>> Known = new(FromText);
    private static readonly BoundedCache<(double Multiplier, bool NamesSom)> Headers = new(OfHeader);

    /// <summary>What the cell says, in som.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="headerMultiplier">1000 under «тыс. сом», 1 under «сом» or where the header names no unit.</param>
    /// <param name="isInSom">Whether the header names som.</param>
    public static Reading<Amount> Read(Cell cell, double headerMultiplier = 1, bool isInSom = false)
    {
        if (cell.Kind is CellKind.Number)
            return Scaled(NumberReader.Read(cell), headerMultiplier);
        if (CellText.IsSettled<Amount>(cell, out var settled))
            return settled;
        if (cell.Kind != CellKind.Text)
            return Remarks.Unreadable("value-money-unreadable");
        var sum = Known[cell.Text!];
        // «900,000» under «Budget, som»: nobody writes thousandths of a som.
        if (isInSom && headerMultiplier == 1 && sum.IsQuestion)
            sum = Known[$"{cell.Text} {Som}"];
        if (sum.HasValue && sum.Value is { NamesSom: true, Multiplier: null } && headerMultiplier != 1)
            return Remarks.Ambiguous("value-money-unit");
        return Scaled(sum.Select(s => s.Amount), sum.HasValue ? sum.Value.Multiplier ?? headerMultiplier : headerMultiplier);
    }

    /// <summary>Whether a header names som: «Budget, KGS».</summary>
    public static bool NamesSom(string header) => Headers[header].NamesSom;

    /// <summary>The multiplier that a header names («Бюджет, тыс. сом», «миң сом»): 1, 1000, 1 000 000 or 1 000 000 000.</summary>
    public static double HeaderMultiplier(string header) => Headers[header].Multiplier;

    private static (double Multiplier, bool NamesSom) OfHeader(string header)
    {
        var codes = Words.Find(Token.Split(header)).ConvertAll(match => match.Code);
        return (codes.Select(MultiplierOf).FirstOrDefault(multiplier => multiplier is not null) ?? 1, codes.Contains("som"));
    }

    // 1.2 × 1 000 000 is 1200000 and nothing behind the point: sums are whole tyiyn.
    private static Reading<Amount> Scaled(Reading<Amount> amount, double multiplier) =>
        amount.HasValue && amount.Value.Value * multiplier > Largest
            ? Remarks.Unreadable("value-money-unreadable")
            : amount.Select(sum => sum with { Value = Math.Round(sum.Value * multiplier, 2) });

    /// <summary>What a code of the vocabulary multiplies by; null where it does not.</summary>
    public static double? MultiplierOf(string code) =>
        code switch
        {
            "thousand" => 1e3,
            "million" or "half-million" => 1e6,
            "billion" => 1e9,
            _ => null,
        };

    private static Reading<Sum> FromText(string text)
    {
        if (text.Length > CellText.Longest)
            return Remarks.Unreadable("value-money-unreadable");
        text = Letters.WithDigits(Letters.Composed(text));
        if (
            Correction.In(text) is { } correction
            && FromText(correction.Before).HasValue
            && FromText(correction.Now) is { HasValue: true } now
        )
            return now;
        if (WithParts(text) is { } whole)
            return whole;
        if (SpelledSum.In(text, Words) is { } spelled)
            return Checked(FromText(spelled.Rest), spelled.Value);
        var sum = new MoneyText();
        if (sum.Take(text) is { } question)
            return question;
        // «KGS 320,000»: nobody writes thousandths of a som.
        if (sum is { NamesSom: true, IsMultiplied: false } && Thousands().IsMatch(text))
            return FromText(Thousands().Replace(text, "${before}${whole}${rest}${after}"));
        if (sum.IsFree)
            return sum.Terms.IsEmpty ? Reading<Sum>.Of(new(new Amount(0), null, false)) : Remarks.Unreadable("value-money-unreadable");
        return sum
            .Terms.Add()
            .Select(total => new Sum(
                sum.IsRough ? total.Amount with { Quality = Quality.About } : total.Amount,
                total.Multiplier,
                sum.NamesSom
            ));
    }

    [GeneratedRegex(
        @"(?<before>^|[^\d.,])(?<whole>[1-9]\d{0,2})[.,](?<rest>\d{3})(?<after>$|[^\d.,])",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Thousands();

    // «Баары 900 миң сом (АӨ 600 миң, АРИС 300 миң)»: the parts make up the whole; where they don't, it is asked about.
    private static Reading<Sum>? WithParts(string text) =>
        Parts().Match(text) is { Success: true } match
        && FromText(match.Groups["parts"].Value) is { HasValue: true, Remark: null } parts
        && FromText(match.Groups["whole"].Value) is { HasValue: true } whole
        && parts.Value.InSom == whole.Value.InSom
            ? whole
            : (Reading<Sum>?)null;

    [GeneratedRegex(@"^(?<whole>[^()]*[0-9][^()]*)\((?<parts>[^()]*[0-9][^()]*)\)\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Parts();

    private static Reading<Sum> Checked(Reading<Sum> figures, double words) =>
        !figures.HasValue || figures.Value.InSom == words
            ? figures
            : Reading<Sum>.Of(figures.Value, Remarks.Mismatch("value-product-mismatch", words, figures.Value.InSom));

    private sealed record Sum(Amount Amount, double? Multiplier, bool NamesSom)
    {
        public double InSom => Amount.Value * (Multiplier ?? 1);
    }
}
