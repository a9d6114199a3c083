using Pipeline.Areas;
using Pipeline.Measure.Tallies;

namespace Pipeline.Measure;

/// <summary>A set of codes within a formula: the highest standing ones (<see cref="PriorityStanding"/>), or all.</summary>
/// <param name="Rows">The values and how high each stands.</param>
/// <param name="Top">How many of the highest; those as high as the last are in too. Null for all.</param>
internal sealed record CodeSet(Aggregate Rows, int? Top)
{
    /// <summary>
    /// The codes; null where there is no table. Where some rows lack theirs, all codes are at least those known; which stand highest is
    /// about.
    /// </summary>
    public (IReadOnlySet<string> Codes, Quality Quality)? Evaluate(Evaluation at)
    {
        if (at.Look(Rows) is not ValuesAccumulator values)
            return null;
        var codes = PriorityStanding.First(values.Standings, Top ?? int.MaxValue).ToHashSet(StringComparer.Ordinal);
        return (codes, Known(values.Missing));
    }

    private Quality Known(int missing) =>
        missing == 0 ? Quality.Exact
        : Top is null ? Quality.AtLeast
        : Quality.About;
}

/// <summary><c>overlap(a, b)</c>: how many codes are in both.</summary>
internal sealed record Overlap(CodeSet Left, CodeSet Right) : Expression
{
    public override IEnumerable<Expression> Parts => [new OfRows(Left.Rows), new OfRows(Right.Rows)];

    public override Figure Evaluate(Evaluation at) =>
        Left.Evaluate(at) is { } left && Right.Evaluate(at) is { } right
            ? Figure.Of(left.Codes.Count(right.Codes.Contains), Known(left, right))
            : Figure.None;

    // Codes still to come change nothing where all that they could meet are met.
    private static Quality Known((IReadOnlySet<string> Codes, Quality Quality) left, (IReadOnlySet<string> Codes, Quality Quality) right) =>
        (left.Quality == Quality.Exact && right.Quality == Quality.AtLeast && left.Codes.IsSubsetOf(right.Codes))
        || (right.Quality == Quality.Exact && left.Quality == Quality.AtLeast && right.Codes.IsSubsetOf(left.Codes))
            ? Quality.Exact
            : Figure.Worst(left.Quality, right.Quality);
}

/// <summary><c>size(a)</c>: how many codes.</summary>
internal sealed record Size(CodeSet Codes) : Expression
{
    public override IEnumerable<Expression> Parts => [new OfRows(Codes.Rows)];

    public override Figure Evaluate(Evaluation at) => Codes.Evaluate(at) is { } set ? Figure.Of(set.Codes.Count, set.Quality) : Figure.None;
}
