using Pipeline.Harmonise.Tables;

namespace Pipeline.Tests.Harmonise;

public sealed class DittoTests
{
    [Theory]
    [InlineData("-//-")]
    [InlineData("—//—")]
    [InlineData("//")]
    [InlineData("\"")]
    [InlineData("- \" -")]
    [InlineData("«-»")]
    [InlineData("то же")]
    [InlineData("Там же")]
    [InlineData("ошол эле")]
    [InlineData("ditto")]
    public void Is_mark_that_repeats_the_cell_above(string text) => Assert.True(Ditto.Is(Cell.OfText(text)));

    [Theory]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("1/2")]
    [InlineData("то же самое место, что и вчера")]
    [InlineData("Токтогул")]
    [InlineData("ОшТВ")]
    public void Is_not_a_dash_or_other_text(string text) => Assert.False(Ditto.Is(Cell.OfText(text)));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 2)]
    [InlineData(5, 2)]
    [InlineData(6, 6)]
    [InlineData(7, 6)]
    public void Repeated_mark_holds_the_nearest_value_of_the_table_and_nothing_above_it(int row, int holder)
    {
        var lines = new GridLines(new Grid("0", "", [.. "Дата|-//-|12.07||-//-|-//-|20.07|//".Split('|').Select(Row)]));

        Assert.Equal(holder, lines.Repeated(row, 0, 1).Row);
    }

    [Fact]
    public void Repeated_marks_by_thousands_hold_the_first_value()
    {
        const int Many = 50_000;
        var lines = new GridLines(new Grid("0", "", [Row("12.07"), .. Enumerable.Repeat(Row("-//-"), Many)]));

        Assert.All(Enumerable.Range(1, Many), row => Assert.Equal(0, lines.Repeated(row, 0, 0).Row));
    }

    private static Cell[] Row(string text) => [text.Length == 0 ? default : Cell.OfText(text)];
}
