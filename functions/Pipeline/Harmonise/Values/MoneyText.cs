namespace Pipeline.Harmonise.Values;

/// <summary>The words of a sum of money: its terms, and what the words around them say of it.</summary>
internal sealed class MoneyText
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

    /// <summary>The numbers with their multipliers.</summary>
    public SumTerms Terms { get; } = new();

    /// <summary>Whether it names som.</summary>
    public bool NamesSom { get; private set; }

    /// <summary>Whether it says that nothing is needed.</summary>
    public bool IsFree { get; private set; }

    /// <summary>Whether it says that the sum is rough.</summary>
    public bool IsRough { get; private set; }

    /// <summary>Whether it names thousands or millions.</summary>
    public bool IsMultiplied { get; private set; }

    /// <summary>Takes a text apart; a question where it names another currency, or a price of each.</summary>
    public Remark? Take(string text)
    {
        var tokens = Token.Split(text);
        var source = -1;
        for (var i = 0; i < tokens.Length; )
        {
            if (TakeNumber(text, tokens, i) is > 0 and var taken)
            {
                i += taken;
                continue;
            }
            var match = HalfBehind(tokens, Words.MatchAt(tokens, i)!.Value);
            var code = CodeOf(match, tokens.Length);
            // «50 тыйын» without som; another currency; a price of each.
            if (code is "currency" or "per" or "tyiyn")
                return Remarks.Ambiguous(code == "currency" ? "value-money-currency" : "value-money-unreadable");
            IsRough |= match.Code.StartsWith(About, StringComparison.Ordinal);
            // «грант АРИС» is one source.
            if (code != "source" || source != i)
                Count(code, tokens[i].Text.StartsWith("милли", StringComparison.Ordinal));
            i = match.End;
            source = code == "source" ? i : -1;
            // «РБ-400 тыс.»: the dash parts the source from its sum.
            if (code == "source" && i < tokens.Length && tokens[i].Text is "-" or ":")
                i++;
        }
        return null;
    }

    // How many tokens were taken as a number or a word without meaning here; none where a word of money stands.
    private int TakeNumber(string text, Token[] tokens, int at)
    {
        if (IsNoTyiyn(tokens, at))
            return 2;
        // «500 с лишним тыс.»: here «с» is no som.
        if (tokens[at].Is("с") && NumberParser.Words.MatchAt(tokens, at, forgiving: false) is { Length: > 1 } rough)
            return Append(text, tokens.AsSpan(at, rough.Length));
        if (NamesSom && Tyiyn(tokens, at) is { } tyiyn)
        {
            Terms.AddTyiyn(tyiyn);
            return 2;
        }
        var isNumber = tokens[at].Kind == TokenKind.Number || Words.MatchAt(tokens, at) is null;
        return isNumber ? Append(text, tokens.AsSpan(at, 1)) : 0;
    }

    private int Append(string text, ReadOnlySpan<Token> tokens)
    {
        foreach (var token in tokens)
            Terms.Append(text, token);
        return tokens.Length;
    }

    // «3 жарым миллион»
    private static VocabularyMatch HalfBehind(Token[] tokens, VocabularyMatch match) =>
        match is { Code: "half-million", Start: > 0 } && tokens[match.Start - 1].Kind == TokenKind.Number
            ? new("half-behind", match.Start, 1)
            : match;

    private void Count(string code, bool isWrittenOut)
    {
        NamesSom |= code == "som";
        IsFree |= code == "free";
        if (code == "source")
            Terms.CountSource();
        if (Halves.TryGetValue(code, out var halves))
            Terms.Append(halves);
        if (code == "half-behind")
            Terms.AddHalf();
        if (MoneyReader.MultiplierOf(code) is not { } multiplier)
            return;
        IsMultiplied = true;
        Terms.Multiply(multiplier, isWrittenOut);
    }

    // «1 256 340 сом 50 тыйын»
    private static int? Tyiyn(Token[] tokens, int at) =>
        tokens.AsSpan(at) is [{ Kind: TokenKind.Number, Length: <= 2 } number, { Kind: TokenKind.Word }, ..]
        && Words.MatchAt(tokens, at + 1) is { Code: "tyiyn" }
            ? number.Number
            : null;

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
}
