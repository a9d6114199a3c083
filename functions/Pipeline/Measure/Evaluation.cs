using Pipeline.Measure.Tallies;

namespace Pipeline.Measure;

/// <summary>
/// One area, period and group, in which formulas are evaluated. Indicators that others refer to are computed once. It keeps which
/// accumulators each figure looked at: they are its proof.
/// </summary>
internal sealed class Evaluation(FormulaBook formulas, TargetBook targets, Tally tally, int period, Period days, bool isPast, string group)
{
    private readonly Dictionary<string, Computed> _computed = [];
    private List<Accumulator> _used = [];

    /// <summary>Whether the period is over, so that the present state says nothing about it.</summary>
    public bool IsPast => isPast;

    /// <summary>The same place for everybody; itself where it is not a group.</summary>
    private Evaluation Total { get; init; } = null!;

    /// <summary>A figure with the accumulators it looked at.</summary>
    internal sealed record Computed(Figure Figure, IReadOnlyList<Accumulator> Used)
    {
        /// <summary>How many inputs were missing.</summary>
        public int Missing => Used.Sum(accumulator => accumulator.Missing);

        /// <summary>The rows it rests on.</summary>
        public IReadOnlyList<IndicatorInput> ToInputs() =>
            Used.Count == 0 ? [] : InputSet.Combine([.. Used.Select(accumulator => accumulator.Inputs)]);
    }

    /// <summary>The place of one group within this one.</summary>
    public Evaluation Within(string inner) => new(formulas, targets, tally, period, days, isPast, inner) { Total = this };

    /// <summary>An indicator's figure with its proof.</summary>
    public Computed Compute(Formula formula)
    {
        if (_computed.TryGetValue(formula.Definition.Code, out var known))
            return known;
        var outer = _used;
        _used = [];
        var computed = new Computed(formula.Expression.Evaluate(this), _used);
        _used = outer;
        return _computed[formula.Definition.Code] = computed;
    }

    /// <summary>Another indicator's figure; none if its formula is wrong.</summary>
    public Figure ValueOf(string code)
    {
        if (formulas.Find(code) is not { } formula)
            return Figure.None;
        var computed = Compute(formula);
        Use(computed.Used);
        return computed.Figure;
    }

    /// <summary>An indicator's target here; none where nothing is planned.</summary>
    public Figure TargetOf(string code) =>
        group.Length == 0 && formulas.Find(code) is { } formula && targets.Find(tally.Project, tally.Area, formula, days) is { } value
            ? Figure.Of(value)
            : Figure.None;

    /// <summary>
    /// An aggregate's figure: none where there is no table of its kind at all (or nothing is known of the past state), what an aggregate
    /// of no rows is where the table has none for this place: 0 for a count or sum.
    /// </summary>
    public Figure ValueOf(Aggregate aggregate) => Look(aggregate)?.Result ?? Figure.None;

    /// <summary>An aggregate's accumulator, noted as looked at; null where there is no table of its kind.</summary>
    public Accumulator? Look(Aggregate aggregate)
    {
        var accumulator = tally.Find(aggregate, period, group) ?? Empty(aggregate);
        if (accumulator is not null)
            Use([accumulator]);
        return accumulator;
    }

    /// <summary>A part's figure, and how many of the part's own inputs are missing.</summary>
    public Figure Apart(Expression part, out int missing)
    {
        var outer = _used;
        _used = [];
        var figure = part.Evaluate(this);
        missing = _used.Sum(accumulator => accumulator.Missing);
        var own = _used;
        _used = outer;
        Use(own);
        return figure;
    }

    /// <summary>An expression for everybody.</summary>
    public Figure InTotal(Expression expression)
    {
        if (group.Length == 0)
            return expression.Evaluate(this);
        Total._used = [];
        var figure = expression.Evaluate(Total);
        Use(Total._used);
        return figure;
    }

    private Accumulator? Empty(Aggregate aggregate) =>
        (isPast && aggregate.Kind.DateColumn is null) || (group.Length > 0 && !aggregate.IsSplitInto(group))
            ? null
            : tally.Empty(aggregate);

    private void Use(IEnumerable<Accumulator> accumulators)
    {
        foreach (var accumulator in accumulators)
        {
            if (!_used.Contains(accumulator))
                _used.Add(accumulator);
        }
    }
}
