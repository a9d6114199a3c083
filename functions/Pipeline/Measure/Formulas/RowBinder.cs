namespace Pipeline.Measure.Formulas;

/// <summary>
/// Gives the words of a <c>where</c> their meaning for rows of one kind. A condition on a missing value is unknown; a row whose condition is
/// unknown is not counted, but counted as missing.
/// </summary>
internal sealed class RowBinder(RecordKind kind, Errors errors)
{
    private readonly RowTerms _terms = new(kind, errors);

    /// <summary>The other rows that the fields named so far rest on.</summary>
    public IReadOnlyList<Func<Row, IReadOnlyList<Record>>> Evidence => _terms.Evidence;

    /// <summary>A field by its name; an error and null if the kind has none.</summary>
    public Field? Field(NameSyntax name) => _terms.Field(name);

    /// <summary>A condition; null if there were errors.</summary>
    public Func<Row, Truth>? Condition(Syntax syntax)
    {
        switch (syntax)
        {
            case BinarySyntax { Operator: "and" or "or" } logic:
                return Logic(logic);
            case UnarySyntax { Operator: "not" } negation:
                return Condition(negation.Operand) is { } operand ? row => operand(row).Not() : null;
            case BinarySyntax { Operator: "=" or "!=" or "<" or "<=" or ">" or ">=" } comparison:
                return Compare(comparison.Operator, comparison.Left, comparison.Right, comparison.At);
            case InSyntax choice:
                return In(choice);
            case CallSyntax { Function.Name: "has" } has:
                return Has(has);
            case NameSyntax name when _terms.FindField(name) is { Type: FieldType.Flag } flag:
                return row => ((bool?)flag.Read(row)).ToTruth();
            default:
                if (syntax is not NameSyntax unknown || _terms.Field(unknown) is not null)
                    errors.Add("formula-condition-expected", syntax.Span);
                return null;
        }
    }

    private Func<Row, Truth>? Logic(BinarySyntax logic)
    {
        var (left, right) = (Condition(logic.Left), Condition(logic.Right));
        if (left is null || right is null)
            return null;
        return logic.Operator == "and" ? row => left(row).And(right(row)) : row => left(row).Or(right(row));
    }

    private Func<Row, Truth>? Has(CallSyntax call)
    {
        if (call.Arguments is not [{ Value: NameSyntax name, Where: null }])
        {
            errors.Add("formula-has", call.Span);
            return null;
        }
        return _terms.Field(name) is { } field ? row => (field.Read(row) is not null).ToTruth() : null;
    }

    private Func<Row, Truth>? In(InSyntax choice)
    {
        var parts = choice.Choices.Select(code => Compare("=", choice.Operand, code, code.Span)).ToList();
        return parts.Contains(null) ? null : row => parts.Aggregate(Truth.False, (truth, part) => truth.Or(part!(row)));
    }

    private Func<Row, Truth>? Compare(string sign, Syntax leftSyntax, Syntax rightSyntax, Span at)
    {
        var left = _terms.Term(leftSyntax, null);
        var right = left is null ? null : _terms.Term(rightSyntax, left.Field);
        if (left is null || right is null)
            return null;
        var isOrder = sign is not ("=" or "!=");
        if (!Fits(left.Type, right.Type) || (isOrder && left.Type is not (FieldType.Number or FieldType.Date)))
        {
            errors.Add("formula-cannot-compare", at, sign, RowTerms.TypeName(left.Type), RowTerms.TypeName(right.Type));
            return null;
        }
        return row => left.Read(row) is { } a && right.Read(row) is { } b ? Holds(sign, a, b).ToTruth() : Truth.Unknown;
    }

    private static bool Fits(FieldType left, FieldType right) => left == FieldType.Codes ? right == FieldType.Code : left == right;

    private static bool Holds(string sign, object left, object right)
    {
        if (left is IReadOnlyList<string> codes)
            return codes.Contains((string)right) == (sign == "=");
        if (sign is "=" or "!=")
            return left.Equals(right) == (sign == "=");
        var order = ((IComparable)left).CompareTo(right);
        return sign switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }
}
