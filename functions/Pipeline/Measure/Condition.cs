namespace Pipeline.Measure;

/// <summary>A condition over figures, for <c>if</c>.</summary>
internal abstract record Condition
{
    /// <summary>The figures it compares.</summary>
    public abstract IEnumerable<Expression> Parts { get; }

    /// <summary>Whether it holds; <paramref name="isSure"/> is false where an approximation decided.</summary>
    public abstract Truth Evaluate(Evaluation at, out bool isSure);
}

/// <summary>
/// A comparison. «At least 20» is certainly more than 10 and certainly not 5, but whether it is 20, or below 30, is unknown. An
/// approximation is compared by its number, and the result is about.
/// </summary>
internal sealed record Comparison(string Sign, Expression Left, Expression Right) : Condition
{
    public override IEnumerable<Expression> Parts => [Left, Right];

    public override Truth Evaluate(Evaluation at, out bool isSure)
    {
        var (left, right) = (Left.Evaluate(at), Right.Evaluate(at));
        isSure = left.Quality != Quality.About && right.Quality != Quality.About;
        if (left.Value is not { } a || right.Value is not { } b)
            return Truth.Unknown;
        var (leftOpen, rightOpen) = (left.Quality == Quality.AtLeast, right.Quality == Quality.AtLeast);
        return Sign switch
        {
            "=" => Equal(a, b, leftOpen, rightOpen),
            "!=" => Equal(a, b, leftOpen, rightOpen).Not(),
            "<" => AtMost(b, a, rightOpen, leftOpen).Not(),
            ">" => AtMost(a, b, leftOpen, rightOpen).Not(),
            "<=" => AtMost(a, b, leftOpen, rightOpen),
            ">=" => AtMost(b, a, rightOpen, leftOpen),
            _ => throw new InvalidOperationException($"Unknown sign {Sign}."),
        };
    }

    // a <= b, where an open side may be anything from its number up.
    private static Truth AtMost(double a, double b, bool aOpen, bool bOpen) =>
        a <= b
            ? (!aOpen).ToTruth() == Truth.True
                ? Truth.True
                : Truth.Unknown
            : bOpen
                ? Truth.Unknown
                : Truth.False;

    private static Truth Equal(double a, double b, bool aOpen, bool bOpen) =>
        !aOpen && !bOpen ? (a == b).ToTruth()
        : (aOpen && !bOpen && b < a) || (bOpen && !aOpen && a < b) ? Truth.False
        : Truth.Unknown;
}

internal sealed record Both(Condition Left, Condition Right) : Condition
{
    public override IEnumerable<Expression> Parts => [.. Left.Parts, .. Right.Parts];

    public override Truth Evaluate(Evaluation at, out bool isSure)
    {
        var truth = Left.Evaluate(at, out var left).And(Right.Evaluate(at, out var right));
        isSure = left && right;
        return truth;
    }
}

internal sealed record AnyOf(Condition Left, Condition Right) : Condition
{
    public override IEnumerable<Expression> Parts => [.. Left.Parts, .. Right.Parts];

    public override Truth Evaluate(Evaluation at, out bool isSure)
    {
        var truth = Left.Evaluate(at, out var left).Or(Right.Evaluate(at, out var right));
        isSure = left && right;
        return truth;
    }
}

internal sealed record NotSo(Condition Operand) : Condition
{
    public override IEnumerable<Expression> Parts => Operand.Parts;

    public override Truth Evaluate(Evaluation at, out bool isSure) => Operand.Evaluate(at, out isSure).Not();
}
