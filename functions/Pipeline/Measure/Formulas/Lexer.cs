namespace Pipeline.Measure.Formulas;

/// <summary>
/// Cuts a formula into tokens. A hyphen directly between letters or digits belongs to the name (<c>focus-group</c>); a minus
/// has a space or a bracket beside it. Signs that spreadsheets and phones type by themselves (« » “ ” ≤ ≥ ≠ − × ÷ ;) are read as meant.
/// </summary>
internal static class Lexer
{
    private static readonly Dictionary<char, string> Plain = new()
    {
        ['≤'] = "<=",
        ['≥'] = ">=",
        ['≠'] = "!=",
        ['−'] = "-",
        ['–'] = "-",
        ['×'] = "*",
        ['÷'] = "/",
        [';'] = ",",
    };

    public static List<Token> Read(string formula)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (true)
        {
            while (at < formula.Length && char.IsWhiteSpace(formula[at]))
                at++;
            if (at == formula.Length)
                break;
            var token = Next(formula, at);
            tokens.Add(token);
            at += token.Span.Length;
        }
        tokens.Add(new Token(TokenKind.End, "", new Span(formula.Length, 0)));
        return tokens;
    }

    private static Token Next(string formula, int at) =>
        formula[at] switch
        {
            '"' or '\'' or '«' or '“' or '”' or '„' => Quoted(formula, at),
            var c when char.IsAsciiDigit(c) => Number(formula, at),
            var c when char.IsLetter(c) || c == '_' => Name(formula, at),
            _ => Symbol(formula, at),
        };

    private static Token Quoted(string formula, int at)
    {
        var closing = formula[at] switch
        {
            '«' => "»",
            '“' or '”' or '„' => "”“",
            var quote => quote.ToString(),
        };
        var length = formula.AsSpan(at + 1).IndexOfAny(closing);
        return length < 0
            ? new Token(TokenKind.Unreadable, formula[at].ToString(), new Span(at, formula.Length - at))
            : new Token(TokenKind.Text, formula.Substring(at + 1, length), new Span(at, length + 2));
    }

    private static Token Number(string formula, int at)
    {
        var end = SkipDigits(formula, at);
        if (end + 1 < formula.Length && formula[end] == '.' && char.IsAsciiDigit(formula[end + 1]))
            end = SkipDigits(formula, end + 1);
        return new Token(TokenKind.Number, formula[at..end], new Span(at, end - at));
    }

    private static int SkipDigits(string formula, int at)
    {
        while (at < formula.Length && char.IsAsciiDigit(formula[at]))
            at++;
        return at;
    }

    private static Token Name(string formula, int at)
    {
        var end = at;
        while (end < formula.Length && (IsNamed(formula[end]) || IsHyphen(formula, end)))
            end++;
        return new Token(TokenKind.Name, formula[at..end], new Span(at, end - at));
    }

    private static bool IsNamed(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static bool IsHyphen(string formula, int at) =>
        formula[at] == '-' && at + 1 < formula.Length && IsNamed(formula[at - 1]) && IsNamed(formula[at + 1]);

    private static Token Symbol(string formula, int at)
    {
        var two = at + 2 <= formula.Length ? formula.Substring(at, 2) : "";
        if (two is "<=" or ">=" or "!=" or "<>")
            return new Token(TokenKind.Symbol, two == "<>" ? "!=" : two, new Span(at, 2));
        var text = Plain.GetValueOrDefault(formula[at]) ?? formula[at].ToString();
        return "+-*/=<>(),.".Contains(formula[at], StringComparison.Ordinal) || Plain.ContainsKey(formula[at])
            ? new Token(TokenKind.Symbol, text, new Span(at, 1))
            : new Token(TokenKind.Unreadable, text, new Span(at, 1));
    }
}
