using Pipeline.Harmonise.Values;

namespace Pipeline.Tests.Harmonise.Values;

/// <summary>Cells at the ends of what a calendar, a sum or a number's notation can be: found by breaking cells at random.</summary>
public sealed class ReaderLimitsTests
{
    [Fact]
    public void Read_last_moment_of_the_calendar_is_no_day()
    {
        var cell = Cell.OfDate(2_958_465.999_999_9);

        Assert.Null(cell.DateTime);
        Assert.Equal("2958465.9999999", cell.Shown);
        Assert.True(TimeReader.Read(cell).IsQuestion);
        Assert.True(BirthReader.Read(cell).IsQuestion);
        Assert.True(DateReader.Read(cell, DateContext.None).IsQuestion);
    }

    [Theory]
    [InlineData(1e13)]
    [InlineData(double.MaxValue)]
    public void Read_sum_beyond_all_budgets_is_a_question(double sum) => Assert.True(MoneyReader.Read(Cell.OfNumber(sum), 1000).IsQuestion);

    [Fact]
    public void Read_text_of_a_sum_beyond_all_budgets_is_a_question() => Assert.True(MoneyReader.Read(Cell.OfText("0,9E+56")).IsQuestion);

    // What a narrow column shows, with a space behind it that is no plain one.
    [Fact]
    public void Read_rounded_number_before_any_space_gives_it() =>
        Assert.Equal(1200, NumberReader.Read(Cell.OfText("1,2E+03\u00a0")).Value.Value);
}
