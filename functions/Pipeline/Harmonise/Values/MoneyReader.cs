namespace Pipeline.Harmonise.Values;

/// <summary>
/// Reads money in som: «250,0 тыс. сом», «1,2 млн», «500 000 сомов», «250 миң сом». The multiplier stands in the cell or in
/// the header; another currency is a question, as is a cell whose own unit contradicts the header's.
/// </summary>
internal static class MoneyReader
{
    private const string Each = "each-";
    private const string About = "about-";

    // «полтора», «эки жарым»
    private static readonly Dictionary<string, string> Halves = new()
    {
        ["half-million"] = "0.5",
        ["one-half"] = "1.5",
        ["two-half"] = "2.5",
        ["three-half"] = "3.5",
    };

    private static readonly Vocabulary Words = Vocabulary.Load("money");

    private static readonly BoundedCache<Reading<Sum>> Known = new(FromText);

    /// <summary>What the cell says, in som.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="headerMultiplier">1000 under «тыс. сом», 1 under «сом» or where the header names no unit.</param>
    public static Reading<Amount> Read(Cell cell, double headerMultiplier = 1)
    {
        if (cell.Kind is CellKind.Number)
            return NumberReader.Read(cell).Select(amount => amount with { Value = Scaled(amount.Value, headerMultiplier) });
        if (CellText.IsSettled<Amount>(cell, out var settled))
            return settled;
        if (cell.Kind != CellKind.Text)
            return Remarks.Unreadable("value-money-unreadable");
        var sum = Known[cell.Text!];
        if (sum.HasValue && sum.Value is { NamesSom: true, Multiplier: null } && headerMultiplier != 1)
            return Remarks.Ambiguous("value-money-unit");
        return sum.Select(s => s.Amount with { Value = Scaled(s.Amount.Value, s.Multiplier ?? headerMultiplier) });
    }

    /// <summary>The multiplier that a header names («Бюджет, тыс. сом», «миң сом»): 1, 1000, 1 000 000 or 1 000 000 000.</summary>
    public static double HeaderMultiplier(string header)
    {
        foreach (var match in Words.Find(Token.Split(header)))
        {
            if (MultiplierOf(match.Code) is { } multiplier)
                return multiplier;
        }
        return 1;
    }

    // 1.2 × 1 000 000 is 1200000 and nothing behind the point: sums are whole tyiyn.
    private static double Scaled(double value, double multiplier) => Math.Round(value * multiplier, 2);

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
        text = Letters.Composed(text);
        if (SpelledSum.In(text, Words) is { } spelled)
            return Checked(FromText(spelled.Rest), spelled.Value);
        var tokens = Token.Split(text);
        var terms = new SumTerms();
        var (som, free, rough) = (false, false, false);
        for (var i = 0; i < tokens.Length; )
        {
            if (IsNoTyiyn(tokens, i))
            {
                i += 2;
                continue;
            }
            if (tokens[i].Kind == TokenKind.Number || Words.MatchAt(tokens, i) is not { } match)
            {
                terms.Append(text, tokens[i]);
                i++;
                continue;
            }
            var code = CodeOf(match, tokens.Length);
            if (code is "currency" or "per")
                return Remarks.Ambiguous(code == "currency" ? "value-money-currency" : "value-money-unreadable");
            (som, free, rough) = (
                som || code == "som",
                free || code == "free",
                rough || match.Code.StartsWith(About, StringComparison.Ordinal)
            );
            Count(code, terms);
            i = match.End;
        }
        if (free)
            return terms.IsEmpty ? Reading<Sum>.Of(new(new Amount(0), null, false)) : Remarks.Unreadable("value-money-unreadable");
        return terms
            .Add()
            .Select(total => new Sum(rough ? total.Amount with { Quality = Quality.About } : total.Amount, total.Multiplier, som));
    }

    private static void Count(string code, SumTerms terms)
    {
        if (Halves.TryGetValue(code, out var halves))
            terms.Append(halves);
        if (MultiplierOf(code) is { } multiplier)
            terms.Multiply(multiplier);
    }

    private static Reading<Sum> Checked(Reading<Sum> figures, double words) =>
        !figures.HasValue || figures.Value.Amount.Value * (figures.Value.Multiplier ?? 1) == words
            ? figures
            : Reading<Sum>.Of(
                figures.Value,
                Remarks.Mismatch("value-product-mismatch", words, figures.Value.Amount.Value * (figures.Value.Multiplier ?? 1))
            );

    // «250 сомдон» is 250 som each; «250 сомдон ашык» more than 250.
    private static string CodeOf(VocabularyMatch match, int tokens) =>
        match.Code.StartsWith(About, StringComparison.Ordinal) ? match.Code[About.Length..]
        : !match.Code.StartsWith(Each, StringComparison.Ordinal) ? match.Code
        : match.End == tokens ? "per"
        : match.Code[Each.Length..];

    // Accountants write «250 000-00», «250000=00» and «250 000 сом 00 тыйын».
    private static bool IsNoTyiyn(Token[] tokens, int at) =>
        tokens.AsSpan(at) is [{ Text: "00" or "0" }, { Kind: TokenKind.Word }, ..] && Words.MatchAt(tokens, at + 1) is { Code: "tyiyn" }
        || at > 0
            && tokens[at - 1].Kind == TokenKind.Number
            && tokens.AsSpan(at) is [{ Text: "-" or "=", Spaced: false }, { Text: "00", Spaced: false }, .. var after]
            && after is not [{ Kind: TokenKind.Number }, ..];

    private sealed record Sum(Amount Amount, double? Multiplier, bool NamesSom);
}
