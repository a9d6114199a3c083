namespace Pipeline.Measure;

/// <summary>A formula whose names have found their meaning: a number from aggregates, targets and other indicators.</summary>
internal abstract record Expression
{
    /// <summary>The expressions it is made of, those of its conditions too.</summary>
    public virtual IEnumerable<Expression> Parts => [];

    public abstract Figure Evaluate(Evaluation at);

    /// <summary>Itself and all its parts; without recursion, as chains of + are long.</summary>
    public IEnumerable<Expression> WithParts()
    {
        var open = new Stack<Expression>([this]);
        while (open.TryPop(out var part))
        {
            yield return part;
            foreach (var inner in part.Parts)
                open.Push(inner);
        }
    }
}

internal sealed record Constant(double Value) : Expression
{
    public override Figure Evaluate(Evaluation at) => Figure.Of(Value);
}

internal sealed record OfRows(Aggregate Aggregate) : Expression
{
    public override Figure Evaluate(Evaluation at) => at.ValueOf(Aggregate);
}

internal sealed record OfIndicator(string Code) : Expression
{
    public override Figure Evaluate(Evaluation at) => at.ValueOf(Code);
}

internal sealed record OfTarget(string Code) : Expression
{
    public override Figure Evaluate(Evaluation at) => at.TargetOf(Code);
}

internal sealed record Arithmetic(char Sign, Expression Left, Expression Right) : Expression
{
    public override IEnumerable<Expression> Parts => [Left, Right];

    public override Figure Evaluate(Evaluation at)
    {
        var (left, right) = (Left.Evaluate(at), Right.Evaluate(at));
        return Sign switch
        {
            '+' => left + right,
            '-' => left - right,
            '*' => left * right,
            '/' => left / right,
            _ => throw new InvalidOperationException($"Unknown sign {Sign}."),
        };
    }
}

internal sealed record Negated(Expression Operand) : Expression
{
    public override IEnumerable<Expression> Parts => [Operand];

    public override Figure Evaluate(Evaluation at) => -Operand.Evaluate(at);
}

/// <summary><c>if(condition, then, otherwise)</c>; no value where the condition is unknown.</summary>
internal sealed record Choice(Condition If, Expression Then, Expression Otherwise) : Expression
{
    public override IEnumerable<Expression> Parts => [.. If.Parts, Then, Otherwise];

    public override Figure Evaluate(Evaluation at)
    {
        var truth = If.Evaluate(at, out var isSure);
        var chosen =
            truth == Truth.Unknown ? Figure.None
            : truth == Truth.True ? Then.Evaluate(at)
            : Otherwise.Evaluate(at);
        return isSure || chosen.Value is not { } value ? chosen : Figure.Of(value, Quality.About);
    }
}

/// <summary>
/// <c>together(a, b…)</c>: what different tables tell of different things, added. A table that isn't there adds nothing; one that is there
/// but lacks its values leaves a lower bound.
/// </summary>
internal sealed record Together(IReadOnlyList<Expression> Terms) : Expression
{
    public override IEnumerable<Expression> Parts => Terms;

    public override Figure Evaluate(Evaluation at)
    {
        var sum = Figure.None;
        var missing = 0;
        foreach (var term in Terms)
        {
            var figure = at.Apart(term, out var lacking);
            if (figure.Value is null)
                missing += lacking;
            else
                sum = sum.Value is null ? figure : sum + figure;
        }
        return sum.Value is { } value ? Figure.OfKnownPart(value, sum.Quality, missing) : Figure.None;
    }
}

/// <summary><c>either(a, b…)</c>: the first that has a value; the rest is not looked at.</summary>
internal sealed record Either(IReadOnlyList<Expression> Choices) : Expression
{
    public override IEnumerable<Expression> Parts => Choices;

    public override Figure Evaluate(Evaluation at)
    {
        foreach (var choice in Choices)
        {
            if (choice.Evaluate(at) is { Value: not null } figure)
                return figure;
        }
        return Figure.None;
    }
}

/// <summary><c>all(x)</c>: x for everybody, also where the figure is being broken down by groups.</summary>
internal sealed record Everybody(Expression Operand) : Expression
{
    public override IEnumerable<Expression> Parts => [Operand];

    public override Figure Evaluate(Evaluation at) => at.InTotal(Operand);
}
