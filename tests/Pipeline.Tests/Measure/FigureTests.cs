using FsCheck;
using FsCheck.Fluent;
using Pipeline.Measure;

namespace Pipeline.Tests.Measure;

public sealed class FigureTests
{
    private static readonly Figure AtLeast20 = Figure.Of(20, Quality.AtLeast);
    private static readonly Figure About240 = Figure.Of(240, Quality.About);

    [Theory]
    [InlineData('+', 25, Quality.AtLeast)]
    [InlineData('-', 15, Quality.AtLeast)]
    [InlineData('*', 100, Quality.AtLeast)]
    [InlineData('/', 4, Quality.AtLeast)]
    public void A_lower_bound_and_an_exact_number_give_a_lower_bound(char sign, double value, Quality quality) =>
        Assert.Equal(Figure.Of(value, quality), Calculate(sign, AtLeast20, Figure.Of(5)));

    [Theory]
    [InlineData('-', 10)]
    [InlineData('/', 1.5)]
    public void What_would_be_an_upper_bound_is_about(char sign, double value) =>
        Assert.Equal(Figure.Of(value, Quality.About), Calculate(sign, Figure.Of(30), AtLeast20));

    [Fact]
    public void An_approximation_makes_everything_about() => Assert.Equal(Figure.Of(260, Quality.About), About240 + AtLeast20);

    [Fact]
    public void A_product_with_zero_is_exactly_zero() => Assert.Equal(Figure.Of(0), About240 * Figure.Of(0));

    [Fact]
    public void A_division_by_zero_is_no_value() => Assert.Equal(Figure.None, Figure.Of(1) / Figure.Of(0));

    [Fact]
    public void A_known_part_of_zero_is_no_value() => Assert.Equal(Figure.None, Figure.OfKnownPart(0, Quality.Exact, missing: 1));

    /// <summary>Behind each figure stands a true number: equal to an exact one, not below a lower bound. The result must not claim more.</summary>
    [Fact]
    public void Arithmetic_never_claims_more_than_is_true()
    {
        var known =
            from value in Gen.Choose(-20, 20)
            from excess in Gen.Choose(0, 10)
            from isBound in Gen.Elements(true, false)
            select (Figure: Figure.Of(value, isBound ? Quality.AtLeast : Quality.Exact), Truth: (double)value + (isBound ? excess : 0));
        var sums = from left in known from right in known from sign in Gen.Elements('+', '-', '*', '/') select (left, right, sign);

        Prop.ForAll(
                sums.ToArbitrary(),
                sum =>
                {
                    var ((left, leftTruth), (right, rightTruth), sign) = sum;
                    var result = Calculate(sign, left, right);
                    var truth = Calculate(sign, Figure.Of(leftTruth), Figure.Of(rightTruth)).Value;
                    return truth is null
                        || result.Quality switch
                        {
                            Quality.Exact => Math.Abs(result.Value!.Value - truth.Value) < 1e-9,
                            Quality.AtLeast => result.Value <= truth + 1e-9,
                            _ => true,
                        };
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));
    }

    private static Figure Calculate(char sign, Figure left, Figure right) =>
        sign switch
        {
            '+' => left + right,
            '-' => left - right,
            '*' => left * right,
            _ => left / right,
        };
}
