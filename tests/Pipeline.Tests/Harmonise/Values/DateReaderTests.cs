using System.Globalization;
using Pipeline.Harmonise.Values;

namespace Pipeline.Tests.Harmonise.Values;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("24.10.17", "2017-10-24")]
    [InlineData("24.10.2017 г.", "2017-10-24")]
    [InlineData("2018-07-12", "2018-07-12")]
    [InlineData("12 июля 2018", "2018-07-12")]
    [InlineData("12 июля 2018 в 10.00 – 12.00", "2018-07-12 10:00-12:00")]
    [InlineData("5-6.07.2018", "2018-07-05..2018-07-06")]
    [InlineData("12-13-14 июня 2018", "2018-06-12..2018-06-14")]
    [InlineData("12; 20 июля 2018 года", "2018-07-12;2018-07-20")]
    [InlineData("С 22 ноября по 30 ноября 2016 года", "2016-11-22..2016-11-30")]
    [InlineData("с 2 по 5 июля 2018", "2018-07-02..2018-07-05")]
    [InlineData("01.05 – 31.07.2018 г.", "2018-05-01..2018-07-31")]
    [InlineData("До 19 июня 2018 года", "until 2018-06-19")]
    [InlineData("апрель 2019", "month 2019-04-01..2019-04-30")]
    [InlineData("2020-2024 годы", "year 2020-01-01..2024-12-31")]
    [InlineData("2018-жылдын 12-июлу", "2018-07-12")]
    [InlineData("12-июль 2018-ж.", "2018-07-12")]
    [InlineData("2017-жылдын 24-октябрынан 17-ноябрына чейин", "2017-10-24..2017-11-17")]
    public void Read_form_of_the_reports_gives_its_days(string text, string expected) =>
        Assert.Equal(expected, Written.Of(DateReader.Read(Cell.OfText(text), DateContext.None)));

    [Theory]
    [InlineData("конец августа 2025 г.", "2025-08-31")]
    [InlineData("в конце II квартала 2025", "2025-06-30")]
    [InlineData("2025-жылдын апрелинин аягы", "2025-04-30")]
    [InlineData("end of May 2025", "2025-05-31")]
    public void End_of_a_month_is_its_last_day_as_a_deadline_and_a_question_otherwise(string text, string last)
    {
        var deadline = DateReader.Read(Cell.OfText(text), DateContext.None with { IsDeadline = true });

        Assert.Equal(last, deadline.Value.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.True(DateReader.Read(Cell.OfText(text), DateContext.None).IsQuestion);
    }
}
