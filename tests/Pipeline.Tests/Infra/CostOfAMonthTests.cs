using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Tests.Infra;

/// <summary>The README's cost of a month is computed from its own prices and amounts.</summary>
public sealed partial class CostOfAMonthTests
{
    private const double Days = 30.4;
    private const double ChangedADay = 0.15;
    private const double RowsKilobytes = 200 * 1.5;
    private const double Publications = 6;

    [Theory]
    [InlineData(12)]
    [InlineData(484)]
    [InlineData(10_000)]
    public void Cost_in_the_README_is_what_its_prices_give(int spreadsheets)
    {
        var pulls = spreadsheets * Days * (1 + ChangedADay);
        var ticks = 24 * Days;
        var seconds =
            (ticks * (5 + (spreadsheets / 500.0)))
            + (pulls * 2)
            + (Days * (10 + (spreadsheets * 0.03)))
            + (Publications * (10 + (spreadsheets * 0.02)));
        var functions = Beyond(seconds * 2, 100_000) * 0.000026;
        var executions = Beyond(pulls + ticks + Days + Publications, 250_000) * 0.40 / 1e6;
        var changed = spreadsheets * Days * ChangedADay;
        var tables =
            (((changed * 11) + (spreadsheets * Days * 3) + (ticks * 20)) * 0.00036 / 1e4)
            + (spreadsheets * RowsKilobytes / 1e6 * 0.045 * 1.25);
        var blobs = (Publications * 100 * 0.05 / 1e4) + (spreadsheets * 0.5 / 1000 * 0.018 * 1.25);
        var queues = pulls * 3 * 0.0004 / 1e4;
        var logs = Beyond(pulls * 4 / 1e6, 5) * 2.30;

        Assert.Equal(
            [functions + executions, tables, blobs + queues, logs, functions + executions + tables + blobs + queues + logs],
            Row(spreadsheets),
            (expected, actual) => Math.Abs(expected - actual) <= 0.0051
        );
    }

    private static double Beyond(double amount, double free) => Math.Max(0, amount - free);

    private static IEnumerable<double> Row(int spreadsheets)
    {
        var count = spreadsheets.ToString("#,0", CultureInfo.InvariantCulture);
        var row = Rows().Matches(Repository.Text("infra", "README.md")).Single(row => row.Groups["count"].Value == count);
        return row.Groups["cost"].Captures.Select(cost => double.Parse(cost.Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(
        @"^\| (?<count>[\d,]+) \|(?: (?<cost>\d+\.\d\d) \|)+$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Rows();
}
