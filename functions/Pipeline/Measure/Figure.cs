namespace Pipeline.Measure;

/// <summary>
/// A number and how exactly it is known. Arithmetic keeps what can honestly be said; what would be an upper bound is called about,
/// because people report «not less than» and «about», never «at most».
/// </summary>
/// <remarks>
/// Read «exact v» as the set {v}, «at least v» as [v, ∞) and «about v» as v give or take. A sum of lower bounds is one; a
/// difference from a lower bound, a share of one or its product with a negative number is an upper bound, hence about.
/// A product with an exact zero is exactly zero, whatever the other factor. «At least 0» made from missing inputs says nothing about
/// people or money, which are never negative: it is no value. About wins over at least: an approximation gives no bound.
/// </remarks>
internal readonly record struct Figure
{
    private Figure(double? value, Quality quality)
    {
        Value = value;
        Quality = quality;
    }

    /// <summary>The number; null where nothing is known.</summary>
    public double? Value { get; }

    /// <summary>How exactly; <see cref="Quality.None"/> exactly when there is no value.</summary>
    public Quality Quality { get; }

    /// <summary>No value. Also what an overflow or a division by zero gives.</summary>
    public static Figure None { get; }

    /// <summary>A number known to a quality; none if it is not finite.</summary>
    public static Figure Of(double value, Quality quality = Quality.Exact) =>
        double.IsFinite(value) && quality != Quality.None ? new Figure(value, quality) : None;

    /// <summary>The part of a count or sum that is known, where <paramref name="missing"/> inputs are not.</summary>
    public static Figure OfKnownPart(double value, Quality quality, int missing) =>
        missing == 0 ? Of(value, quality)
        : value == 0 ? None
        : Of(value, value > 0 ? Worst(quality, Quality.AtLeast) : Quality.About);

    /// <summary>The quality of two numbers added.</summary>
    public static Quality Worst(Quality left, Quality right) =>
        left == Quality.None || right == Quality.None ? Quality.None
        : left == Quality.About || right == Quality.About ? Quality.About
        : left == Quality.AtLeast || right == Quality.AtLeast ? Quality.AtLeast
        : Quality.Exact;

    /// <summary>The sum.</summary>
    public static Figure operator +(Figure left, Figure right) =>
        left.Value + right.Value is { } sum ? Of(sum, Worst(left.Quality, right.Quality)) : None;

    /// <summary>The difference.</summary>
    public static Figure operator -(Figure left, Figure right) => left + -right;

    /// <summary>The number with its sign changed: a lower bound becomes an upper one.</summary>
    public static Figure operator -(Figure figure) => figure.Value is { } value ? Of(-value, Inverted(figure.Quality)) : None;

    /// <summary>The product.</summary>
    public static Figure operator *(Figure left, Figure right)
    {
        if (left.Value * right.Value is not { } product)
            return None;
        if (left.IsZero || right.IsZero)
            return Of(0);
        var quality = Worst(left.Quality, right.Quality);
        var holdsBound = left.Value >= 0 && right.Value >= 0;
        return Of(product, quality == Quality.AtLeast && !holdsBound ? Quality.About : quality);
    }

    /// <summary>The quotient; none where the divisor is zero.</summary>
    public static Figure operator /(Figure left, Figure right)
    {
        if (right.Value is not { } divisor || divisor == 0 || left.Value is not { } dividend)
            return None;
        if (left.IsZero)
            return Of(0);
        var quality = Worst(left.Quality, Inverted(right.Quality));
        return Of(dividend / divisor, quality == Quality.AtLeast && divisor < 0 ? Quality.About : quality);
    }

    private bool IsZero => Value == 0 && Quality == Quality.Exact;

    private static Quality Inverted(Quality quality) => quality == Quality.AtLeast ? Quality.About : quality;
}
