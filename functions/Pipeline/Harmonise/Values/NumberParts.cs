using System.Text;

namespace Pipeline.Harmonise.Values;

/// <summary>The numbers of a text and what the words around them say of their quality.</summary>
internal sealed class NumberParts
{
    private readonly StringBuilder _operators = new();
    private int _unitStart = -1;
    private int _unitEnd = -1;
    private bool _inBrackets;
    private bool _thousandsJustNamed;
    private bool _isSummed;

    private NumberParts() { }

    /// <summary>The numbers in order.</summary>
    public List<Numeral.Found> Numbers { get; } = [];

    /// <summary>The signs between numbers: x, +, =, -.</summary>
    public string Operators => _operators.ToString();

    /// <summary>What the words say: a lower bound, an approximation.</summary>
    public Quality Quality { get; private set; } = Quality.Exact;

    /// <summary>Whether the words say «не более», «до».</summary>
    public bool IsUpperBound { get; private set; }

    /// <summary>Whether a percent sign follows.</summary>
    public bool IsPercent { get; private set; }

    /// <summary>What «тыс.», «млн» multiply the number by.</summary>
    public double Multiplier { get; private set; } = 1;

    /// <summary>Whether the words say none: «никого», «ноль».</summary>
    public bool IsZero { get; private set; }

    /// <summary>The words after the last number.</summary>
    public string? Unit { get; private set; }

    /// <summary>How many of the numbers have words behind them.</summary>
    public int Units { get; private set; }

    /// <summary>Takes a text apart; a question where a word turns the number into something else.</summary>
    public static (NumberParts Parts, Remark? Question) Read(string text, Vocabulary words)
    {
        text = Letters.Composed(text);
        var parts = new NumberParts();
        var tokens = NumeralWords.Parted(Token.Split(text));
        for (var i = 0; i < tokens.Length; )
        {
            if ((Numeral.At(tokens.AsSpan(i)) ?? InWords(tokens, i, words)) is { } number)
            {
                if (NumberContext.IsNotACount(tokens, i, number.Tokens))
                    return (parts, Remarks.Unreadable("value-number-unreadable"));
                parts.EndUnit(text, tokens[i].Start);
                parts.Add(number);
                i += number.Tokens;
                continue;
            }
            var (taken, question) = parts.Take(tokens, i, words);
            if ((question ?? (taken == 0 ? parts.TakeUnknown(tokens, i) : null)) is { } asked)
                return (parts, asked);
            parts.SeeBracket(tokens[i]);
            i += Math.Max(taken, 1);
        }
        parts.Unit = parts.EndUnit(text, text.Length);
        return (parts, null);
    }

    // «2 миң 400»: what is below the thousands.
    private void Add(Numeral.Found number)
    {
        var isBelow = _thousandsJustNamed && Numbers.Count == 1 && number is { Value: < 1000, IsAmbiguous: false, IsMalformed: false };
        if (isBelow && number.Value == Math.Floor(number.Value))
        {
            Numbers[0] = Numbers[0] with { Value = (Numbers[0].Value * Multiplier) + number.Value };
            (Multiplier, _isSummed) = (1, true);
        }
        else
        {
            Numbers.Add(number);
        }
        _thousandsJustNamed = false;
    }

    // Brackets end a unit.
    private void SeeBracket(Token token)
    {
        _inBrackets = token.Is("(") || (_inBrackets && !token.Is(")"));
        if (_inBrackets && _unitStart >= 0 && _unitEnd < 0)
            _unitEnd = token.Start;
    }

    private string? EndUnit(string text, int end)
    {
        if (_unitStart < 0)
            return null;
        var unit = text[_unitStart..(_unitEnd < 0 ? end : _unitEnd)].Trim(' ', '.', ',', ';', ')', '\n');
        Units++;
        (_unitStart, _unitEnd) = (-1, -1);
        return unit;
    }

    // A word that the vocabulary does not have: an ending of the number, or what is counted.
    private Remark? TakeUnknown(Token[] tokens, int at)
    {
        _thousandsJustNamed = false;
        if (NumberContext.IsRoughly(tokens, at))
        {
            Quality = Quality.About;
        }
        else if (NumberContext.Suffix(tokens, at) is { } suffix)
        {
            // «20дан 18и» is 18 of 20; «20дан» and no word that says what of: more than, fewer than.
            if (suffix == KyrgyzCase.Ablative && NumberContext.IsPartBehind(tokens, at))
                _operators.Append('<');
            else if (suffix != KyrgyzCase.Plain)
                return Remarks.Ambiguous("value-number-several");
        }
        else if (!NumberContext.IsPossessive(tokens, at) && _unitStart < 0 && !_inBrackets && tokens[at].Kind == TokenKind.Word)
        {
            _unitStart = tokens[at].Start;
            // «40 кишидей»
            if (Numbers.Count > 0 && NumberContext.IsLike(tokens[at].Text))
                (Quality, _unitEnd) = (Quality.About, tokens[at].End - NumberContext.LikeLength);
        }
        return null;
    }

    // «бир да», «ни одного» are none, though their words count.
    private static Numeral.Found? InWords(Token[] tokens, int at, Vocabulary words) =>
        tokens[at].Kind != TokenKind.Word || words.MatchAt(tokens, at, forgiving: false) is not null ? null : NumeralWords.At(tokens, at);

    private (int Taken, Remark? Question) Take(Token[] tokens, int at, Vocabulary words)
    {
        var token = tokens[at];
        var isLast = at + 1 >= tokens.Length || tokens[at + 1].Kind != TokenKind.Number;
        if (Numbers.Count > 0 && token.Is("+") && isLast)
        {
            Quality = Quality.AtLeast;
            return (1, null);
        }
        if (Numbers.Count > 0 && Operator(token) is { } sign)
        {
            if (sign != '-' || !isLast)
                _operators.Append(sign);
            return (1, null);
        }
        if (Numbers.Count == 0 && IsMinus(tokens, at))
            return (1, Remarks.Unreadable("value-number-negative"));
        // «8 МТУ по 50 анкет»: so many of each.
        if (Numbers.Count > 0 && token.Is("по") && !isLast && tokens[at - 1].Kind == TokenKind.Word)
        {
            _operators.Append('x');
            return (1, null);
        }
        // «25 из 30»
        if (Numbers.Count == 1 && _operators.Length == 0 && token.Is("из") && !isLast)
        {
            _operators.Append('>');
            return (1, null);
        }
        // «100 от донора»: where from, no bound.
        if (Numbers.Count > 0 && token.Is("от"))
            return (0, null);
        if (words.MatchAt(tokens, at) is { } match)
            return (match.Length, Known(match.Code, tokens));
        if (token.Kind == TokenKind.Sign)
            return (1, null);
        // «25 ушли» says more of the people than that they are 25.
        return Numbers.Count == 0 || VerbEnding.Has(token.Text) ? (0, Remarks.Unreadable("value-number-unreadable")) : (0, null);
    }

    // «-43», and not «бардыгы-43»
    private static bool IsMinus(Token[] tokens, int at) =>
        tokens.AsSpan(at) is [{ Text: "-" } dash, { Kind: TokenKind.Number, Spaced: false }, ..] && (at == 0 || dash.Spaced);

    // «по смете»: a bound of nothing.
    private Remark? Known(string code, Token[] tokens) =>
        code == "range" && Numbers.Count == 0 && !Array.Exists(tokens, token => token.Kind == TokenKind.Number)
            ? Remarks.Unreadable("value-number-unreadable")
            : Apply(code);

    private static char? Operator(Token token) =>
        token.Text switch
        {
            "x" or "х" or "×" or "*" => 'x',
            "+" => '+',
            "=" => '=',
            "-" => '-',
            _ => null,
        };

    private Remark? Apply(string code)
    {
        switch (code)
        {
            case "at-least":
                Quality = Quality.AtLeast;
                return null;
            case "about":
                Quality = Quality == Quality.AtLeast ? Quality.AtLeast : Quality.About;
                return null;
            case "at-most":
                IsUpperBound = true;
                return null;
            case "thousand" or "million" when Numbers.Count > 0 && Multiplier == 1 && !_isSummed:
                Multiplier = code == "thousand" ? 1e3 : 1e6;
                _thousandsJustNamed = code == "thousand" && Numbers.Count == 1 && _operators.Length == 0;
                return null;
            case "zero":
                IsZero = true;
                return null;
            case "percent":
                IsPercent = true;
                return null;
            case "about-percent":
                (IsPercent, Quality) = (true, Quality.About);
                return null;
            case "denial" or "thousand" or "million":
                return Remarks.Unreadable("value-number-unreadable");
            case "range":
                return Remarks.Ambiguous("value-number-range");
            default:
                return null;
        }
    }
}
