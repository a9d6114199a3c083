using System.Globalization;
using Pipeline.Languages;

namespace Pipeline.Measure.Formulas;

/// <summary>
/// Reads a formula by recursive descent, as README.md's grammar says. Total: whatever the text, it returns a tree or the first
/// error. Depth is limited because people don't nest deeper and stacks don't grow further.
/// </summary>
internal sealed class Parser
{
    /// <summary>Characters in a formula. The longest that ships has under 400; a cell holds 32,767.</summary>
    public const int LongestFormula = 2_000;

    /// <summary>Brackets within brackets.</summary>
    public const int Deepest = 60;

    private readonly List<Token> _tokens;
    private int _next;
    private int _depth;
    private FormulaError? _error;

    private Parser(string formula) => _tokens = Lexer.Read(formula);

    private Token Current => _tokens[_next];

    /// <summary>The formula's tree, or null and what is wrong.</summary>
    public static (Syntax? Tree, FormulaError? Error) Parse(string formula)
    {
        if (formula.Length > LongestFormula)
            return (null, Error("formula-too-long", new Span(LongestFormula, formula.Length - LongestFormula), LongestFormula));
        var parser = new Parser(formula);
        var tree = parser.Or();
        if (tree is not null && parser.Current.Kind != TokenKind.End)
            tree = parser.Unexpected("the-end");
        return (parser._error is null ? tree : null, parser._error);
    }

    private Syntax? Or() => Chain(And, "or");

    private Syntax? And() => Chain(Not, "and");

    private Syntax? Not()
    {
        if (!Current.IsWord("not"))
            return Comparison();
        var start = Take();
        return Deeper(Not) is { } operand ? new UnarySyntax("not", operand, Span.Between(start.Span, operand.Span)) : null;
    }

    private Syntax? Comparison()
    {
        var left = Sum();
        if (left is null)
            return null;
        if (Current.IsWord("in"))
            return In(left);
        if (Current.Kind != TokenKind.Symbol || Current.Text is not ("=" or "!=" or "<" or "<=" or ">" or ">="))
            return left;
        var sign = Take();
        return Sum() is { } right ? Binary(sign, left, right) : null;
    }

    private InSyntax? In(Syntax operand)
    {
        Take();
        if (!Expect("("))
            return null;
        var choices = new List<Syntax>();
        do
        {
            if (Sum() is not { } choice)
                return null;
            choices.Add(choice);
        } while (TakeIf(","));
        var end = Current.Span;
        return Expect(")") ? new InSyntax(operand, choices, Span.Between(operand.Span, end)) : null;
    }

    private Syntax? Sum() => Chain(Product, "+", "-");

    private Syntax? Product() => Chain(Unary, "*", "/");

    private Syntax? Chain(Func<Syntax?> part, params ReadOnlySpan<string> operators)
    {
        var left = part();
        while (left is not null && Current.Kind is TokenKind.Symbol or TokenKind.Name && operators.Contains(Current.Text))
        {
            var sign = Take();
            left = part() is { } right ? Binary(sign, left, right) : null;
        }
        return left;
    }

    private Syntax? Unary()
    {
        if (!Current.Is("-"))
            return Primary();
        var sign = Take();
        return Deeper(Unary) is { } operand ? new UnarySyntax("-", operand, Span.Between(sign.Span, operand.Span)) : null;
    }

    private Syntax? Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Take();
                return new NumberSyntax(double.Parse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), token.Span);
            case TokenKind.Text:
                Take();
                return new TextSyntax(token.Text, token.Span);
            case TokenKind.Name when token.Text is not ("where" or "and" or "or" or "in" or "not"):
                Take();
                return Named(new NameSyntax(token.Text, token.Span));
            case TokenKind.Symbol when token.Text == "(":
                Take();
                return Deeper(Or) is { } inner && Expect(")") ? inner : null;
            default:
                return Unexpected("a-value");
        }
    }

    private Syntax? Named(NameSyntax name)
    {
        if (Current.Is("("))
            return Deeper(() => Call(name));
        if (!Current.Is("."))
            return name;
        Take();
        if (Current.Kind != TokenKind.Name)
            return Unexpected("a-field");
        var field = Take();
        return new MemberSyntax(name, new NameSyntax(field.Text, field.Span), Span.Between(name.Span, field.Span));
    }

    private CallSyntax? Call(NameSyntax function)
    {
        Take();
        var arguments = new List<Argument>();
        do
        {
            if (Or() is not { } value)
                return null;
            Syntax? where = null;
            if (Current.IsWord("where"))
            {
                Take();
                where = Or();
                if (where is null)
                    return null;
            }
            arguments.Add(new Argument(value, where));
        } while (TakeIf(","));
        var end = Current.Span;
        return Expect(")") ? new CallSyntax(function, arguments, Span.Between(function.Span, end)) : null;
    }

    private static BinarySyntax Binary(Token sign, Syntax left, Syntax right) =>
        new(sign.Text, left, right, sign.Span, Span.Between(left.Span, right.Span));

    private Syntax? Deeper(Func<Syntax?> part)
    {
        if (++_depth > Deepest)
        {
            _error ??= Error("formula-too-deep", Current.Span, Deepest);
            return null;
        }
        var tree = part();
        _depth--;
        return tree;
    }

    private Token Take() => _tokens[_next++];

    private bool TakeIf(string symbol)
    {
        var taken = Current.Is(symbol);
        _next += taken ? 1 : 0;
        return taken;
    }

    private bool Expect(string symbol)
    {
        var taken = TakeIf(symbol);
        if (!taken)
            _error ??= Error("formula-expected", Current.Span, $"«{symbol}»", Shown(Current));
        return taken;
    }

    private Syntax? Unexpected(string expected)
    {
        _error ??= Error("formula-expected", Current.Span, Texts.Measure[expected], Shown(Current));
        return null;
    }

    private static object Shown(Token token) => token.Kind == TokenKind.End ? Texts.Measure["the-end"] : $"«{token.Text}»";

    private static FormulaError Error(string code, Span span, params ReadOnlySpan<object?> arguments) =>
        new(code, span, Texts.Measure[code, arguments]);
}
