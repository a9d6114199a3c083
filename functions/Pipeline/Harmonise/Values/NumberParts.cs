using System.Text;

namespace Pipeline.Harmonise.Values;

/// <summary>The numbers of a text and what the words around them say of their quality.</summary>
internal sealed class NumberParts
{
    private readonly StringBuilder _operators = new();

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

    /// <summary>Takes a text apart; a question where a word turns the number into something else.</summary>
    public static (NumberParts Parts, Remark? Question) Read(string text, Vocabulary words)
    {
        text = Letters.Composed(text);
        var parts = new NumberParts();
        var tokens = Token.Split(text);
        var (unitStart, unitEnd, inBrackets) = (-1, text.Length, false);
        for (var i = 0; i < tokens.Length; )
        {
            if ((Numeral.At(tokens.AsSpan(i)) ?? InWords(tokens, i, words)) is { } number)
            {
                if (IsNotACount(tokens, i, number.Tokens))
                    return (parts, Remarks.Unreadable("value-number-unreadable"));
                parts.Numbers.Add(number);
                i += number.Tokens;
                (unitStart, unitEnd) = (-1, text.Length);
                continue;
            }
            var (taken, question) = parts.Take(tokens, i, words);
            if (question is not null)
                return (parts, question);
            inBrackets = tokens[i].Is("(") || (inBrackets && !tokens[i].Is(")"));
            if (inBrackets && unitStart >= 0)
                unitEnd = Math.Min(unitEnd, tokens[i].Start);
            if (taken == 0 && IsRoughly(tokens, i))
            {
                parts.Quality = Quality.About;
            }
            else if (taken == 0 && NumeralSuffix(tokens, i) is { } suffix)
            {
                // «20дан» and no word that says what of: more than, fewer than, out of.
                if (suffix != KyrgyzCase.Plain)
                    return (parts, Remarks.Ambiguous("value-number-several"));
            }
            else if (taken == 0 && unitStart < 0 && !inBrackets && tokens[i].Kind == TokenKind.Word)
            {
                unitStart = tokens[i].Start;
            }
            i += Math.Max(taken, 1);
        }
        parts.Unit = unitStart >= 0 ? text[unitStart..unitEnd].Trim(' ', '.', ',', ';', ')', '\n') : null;
        return (parts, null);
    }

    // «бир да», «ни одного» are none, though their words count.
    private static Numeral.Found? InWords(Token[] tokens, int at, Vocabulary words) =>
        tokens[at].Kind != TokenKind.Word || words.MatchAt(tokens, at, forgiving: false) is not null ? null : NumeralWords.At(tokens, at);

    // A date, a time, an order's number, an ordinal, a digit typed as a letter («2О»).
    private static bool IsNotACount(Token[] tokens, int at, int count)
    {
        var after = tokens.AsSpan(at + count);
        if (after is [{ Kind: TokenKind.Word, Spaced: false, Text: "о" or "o" or "з" or "l" or "і" or "i" }, ..])
            return true;
        if (at > 0 && tokens[at - 1].Text is "№" or "#" or "/")
            return true;
        if (after is [{ Text: "/" or ":" }, { Kind: TokenKind.Number }, ..])
            return true;
        if (
            after
            is [
                { Text: "-", Spaced: false },
                { Text: "й" or "я" or "е" or "го" or "ая" or "ый" or "чи" or "чу" or "нчи" or "нчу", Spaced: false },
                ..,
            ]
        )
            return true;
        if (
            after is [{ Text: "-", Spaced: false }, { Kind: TokenKind.Word } hyphened, ..]
            && hyphened.Text.StartsWith("жыл", StringComparison.Ordinal)
        )
            return true;
        return after is [{ Kind: TokenKind.Word } word, ..] && (MonthWord.At(after, 0).Month > 0 || IsYear(tokens[at], word));
    }

    // «20-ти», «20си»: an ending of the number, not its unit.
    private static KyrgyzCase? NumeralSuffix(Token[] tokens, int at)
    {
        if (at == 0 || tokens[at] is not { Kind: TokenKind.Word, Spaced: false } ending)
            return null;
        if (tokens[at - 1].Kind != TokenKind.Number && !(tokens[at - 1].Text == "-" && at > 1 && tokens[at - 2].Kind == TokenKind.Number))
            return null;
        if (ending.Text is "ти" or "ть" or "ми" or "х")
            return KyrgyzCase.Plain;
        return ending.Length > 1 && KyrgyzEnding.TryRead(ending.Text, out var @case) ? @case : null;
    }

    // «60ча киши», "30ish": some.
    private static bool IsRoughly(Token[] tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Word, Spaced: false, Text: "ча" or "че" or "чо" or "ish" }
        && at > 0
        && (tokens[at - 1].Kind == TokenKind.Number || (at > 1 && tokens[at - 1].Is("-") && tokens[at - 2].Kind == TokenKind.Number));

    private static bool IsYear(Token number, Token word) =>
        number.Number is >= 1900 and <= 2100
        && (word.Text is "г" or "год" or "года" or "году" or "годы" || word.Text.StartsWith("жыл", StringComparison.Ordinal));

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
        if (Numbers.Count == 0 && token.Is("-") && at + 1 < tokens.Length && tokens[at + 1] is { Kind: TokenKind.Number, Spaced: false })
            return (1, Remarks.Unreadable("value-number-negative"));
        // «8 МТУ по 50 анкет»: so many of each.
        if (Numbers.Count > 0 && token.Is("по") && !isLast && tokens[at - 1].Kind == TokenKind.Word)
        {
            _operators.Append('x');
            return (1, null);
        }
        // «100 от донора»: where from, no bound.
        if (Numbers.Count > 0 && token.Is("от"))
            return (0, null);
        if (words.MatchAt(tokens, at) is { } match)
            return (match.Length, Apply(match.Code));
        if (token.Kind == TokenKind.Sign)
            return (1, null);
        // «25 ушли» says more of the people than that they are 25.
        return Numbers.Count == 0 || VerbEnding.Has(token.Text) ? (0, Remarks.Unreadable("value-number-unreadable")) : (0, null);
    }

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
            case "thousand" or "million" when Numbers.Count > 0 && Multiplier == 1:
                Multiplier = code == "thousand" ? 1e3 : 1e6;
                return null;
            case "zero":
                IsZero = true;
                return null;
            case "percent":
                IsPercent = true;
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
