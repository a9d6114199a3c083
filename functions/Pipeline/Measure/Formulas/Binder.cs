namespace Pipeline.Measure.Formulas;

/// <summary>Gives a formula's words their meaning and checks its types.</summary>
/// <param name="formula">The text, for naming aggregates.</param>
/// <param name="indicators">The codes of all indicators.</param>
/// <param name="pool">Where aggregates are shared.</param>
/// <param name="errors">Where errors go.</param>
internal sealed class Binder(string formula, IReadOnlySet<string> indicators, AggregatePool pool, Errors errors)
{
    private static readonly Dictionary<string, AggregateFunction> Aggregates = Enum.GetValues<AggregateFunction>()
        .Where(function => function != AggregateFunction.Values)
        .ToDictionary(function => function.ToString().ToLowerInvariant());

    /// <summary>All words that stand before a bracket.</summary>
    public static IReadOnlyList<string> Functions { get; } =
    [.. Aggregates.Keys, "if", "target", "together", "either", "all", "has", "overlap", "size", "top", "values"];

    /// <summary>A number; null if there were errors.</summary>
    public Expression? Number(Syntax syntax) =>
        syntax switch
        {
            NumberSyntax number => new Constant(number.Value),
            NameSyntax name => Indicator(name) is { } code ? new OfIndicator(code) : null,
            UnarySyntax { Operator: "-" } minus => Number(minus.Operand) is { } operand ? new Negated(operand) : null,
            BinarySyntax { Operator: "+" or "-" or "*" or "/" } sum => Arithmetic(sum),
            CallSyntax call => Call(call),
            _ => NoNumber(syntax.Span),
        };

    private Arithmetic? Arithmetic(BinarySyntax sum)
    {
        var (left, right) = (Number(sum.Left), Number(sum.Right));
        return left is null || right is null ? null : new Arithmetic(sum.Operator[0], left, right);
    }

    private Expression? NoNumber(Span span)
    {
        errors.Add("formula-number-expected", span);
        return null;
    }

    private string? Indicator(NameSyntax name)
    {
        if (indicators.Contains(name.Name))
            return name.Name;
        if (Sources.Find(name.Name) is not null)
            errors.Add("formula-bare-kind", name.Span, name.Name);
        else
            errors.AddUnknown("formula-unknown-indicator", name.Span, name.Name, indicators.Concat(Functions));
        return null;
    }

    private Expression? Call(CallSyntax call)
    {
        if (Aggregates.TryGetValue(call.Function.Name, out var function))
            return Aggregate(function, call);
        if (call.Arguments.FirstOrDefault(argument => argument.Where is not null)?.Where is { } where)
        {
            errors.Add("formula-where", where.Span, call.Function.Name);
            return null;
        }
        return (call.Function.Name, call.Arguments) switch
        {
            ("if", [var condition, var then, var otherwise]) => Choice(condition.Value, then.Value, otherwise.Value),
            ("target", [{ Value: NameSyntax name }]) => Indicator(name) is { } code ? new OfTarget(code) : null,
            ("together", _) => Numbers(call) is { } parts ? new Together(parts) : null,
            ("either", _) => Numbers(call) is { } choices ? new Either(choices) : null,
            ("overlap", [var left, var right]) => Codes(left) is { } a && Codes(right) is { } b ? new Overlap(a, b) : null,
            ("size", [var codes]) => Codes(codes) is { } set ? new Size(set) : null,
            ("all", [var operand]) => Number(operand.Value) is { } number ? new Everybody(number) : null,
            _ => NoFunction(call),
        };
    }

    private Expression? NoFunction(CallSyntax call)
    {
        var name = call.Function;
        if (Functions.Contains(name.Name))
            errors.Add("formula-arguments", call.Span, name.Name);
        else
            errors.AddUnknown("formula-unknown-function", name.Span, name.Name, Functions);
        return null;
    }

    private List<Expression>? Numbers(CallSyntax call)
    {
        var numbers = call.Arguments.Select(argument => Number(argument.Value)).ToList();
        return numbers.Contains(null) ? null : [.. numbers.OfType<Expression>()];
    }

    private Choice? Choice(Syntax condition, Syntax then, Syntax otherwise)
    {
        var parts = (Condition(condition), Number(then), Number(otherwise));
        return parts is ({ } test, { } yes, { } no) ? new Choice(test, yes, no) : null;
    }

    private Condition? Condition(Syntax syntax)
    {
        switch (syntax)
        {
            case BinarySyntax { Operator: "and" or "or" } logic:
                var (left, right) = (Condition(logic.Left), Condition(logic.Right));
                return left is null || right is null ? null
                    : logic.Operator == "and" ? new Both(left, right)
                    : new AnyOf(left, right);
            case UnarySyntax { Operator: "not" } negation:
                return Condition(negation.Operand) is { } operand ? new NotSo(operand) : null;
            case BinarySyntax { Operator: "=" or "!=" or "<" or "<=" or ">" or ">=" } comparison:
                var (a, b) = (Number(comparison.Left), Number(comparison.Right));
                return a is null || b is null ? null : new Comparison(comparison.Operator, a, b);
            default:
                errors.Add("formula-condition-expected", syntax.Span);
                return null;
        }
    }

    private OfRows? Aggregate(AggregateFunction function, CallSyntax call)
    {
        if (call.Arguments is [var source])
            return Rows(function, source, call) is { } rows ? new OfRows(rows) : null;
        errors.Add("formula-arguments", call.Span, call.Function.Name);
        return null;
    }

    private CodeSet? Codes(Argument argument)
    {
        switch (argument.Value)
        {
            case CallSyntax { Function.Name: "values", Arguments: [var source] } all:
                return Rows(AggregateFunction.Values, source, all) is { } rows ? new CodeSet(rows, null) : null;
            case CallSyntax { Function.Name: "top", Arguments: [{ Value: NumberSyntax { Value: >= 1 and <= 1000 } top }, var source] } most:
                return Rows(AggregateFunction.Values, source, most) is { } ranked ? new CodeSet(ranked, (int)top.Value) : null;
            default:
                errors.Add("formula-codes-expected", argument.Value.Span);
                return null;
        }
    }

    private Aggregate? Rows(AggregateFunction function, Argument source, CallSyntax call)
    {
        var (kindName, fieldName) = source.Value switch
        {
            NameSyntax name => (name, null),
            MemberSyntax member => (member.Kind, member.Field),
            _ => ((NameSyntax?)null, (NameSyntax?)null),
        };
        if (kindName is null)
            errors.Add("formula-kind-expected", source.Value.Span, call.Function.Name);
        if (kindName is null || Kind(kindName) is not { } kind)
            return null;
        var rows = new RowBinder(kind, errors);
        var field = fieldName is null ? null : rows.Field(fieldName);
        var where = source.Where is null ? null : rows.Condition(source.Where);
        if ((fieldName is not null && field is null) || (source.Where is not null && where is null) || !Fits(function, field, call))
            return null;
        return pool.Get(KeyOf(function, source), index => new Aggregate(index, function, kind, field, where, rows.Evidence));
    }

    private string KeyOf(AggregateFunction function, Argument source)
    {
        var span = Span.Between(source.Value.Span, (source.Where ?? source.Value).Span);
        return $"{function}({formula.Substring(span.Start, span.Length)})";
    }

    private RecordKind? Kind(NameSyntax name)
    {
        var kind = Sources.Find(name.Name);
        if (kind is null)
            errors.AddUnknown("formula-unknown-kind", name.Span, name.Name, Sources.All.Select(known => known.Name));
        return kind;
    }

    private bool Fits(AggregateFunction function, Field? field, CallSyntax call)
    {
        var fits = function switch
        {
            AggregateFunction.Count => true,
            AggregateFunction.Distinct => field is not null,
            AggregateFunction.Uncertain => field is { IsPerson: true },
            AggregateFunction.Values => field is { Type: FieldType.Code or FieldType.Codes },
            _ => field is { Type: FieldType.Number },
        };
        if (!fits)
            errors.Add(
                function is AggregateFunction.Distinct or AggregateFunction.Uncertain ? "formula-needs-field" : "formula-needs-number",
                call.Span,
                call.Function.Name
            );
        return fits;
    }
}
