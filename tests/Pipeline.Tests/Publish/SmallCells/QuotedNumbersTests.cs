using Pipeline.Publish;
using Pipeline.Publish.Letters;
using Pipeline.Publish.Summary;
using Pipeline.Tests.Inspect;

namespace Pipeline.Tests.Publish.SmallCells;

/// <summary>
/// Findings and letters are read by more people than the rows they are about: whatever is wrong with head counts, no sentence says how many women,
/// men or young people came. Here those are always seven thousand and something, and no other number is.
/// </summary>
public sealed class QuotedNumbersTests
{
    private const string OfSome = @"(?<![\d#])7\s?\d{3}(?!\d)";
    private const int Weeks = 30;
    private static readonly DateOnly FirstDay = new(2018, 5, 7);
    private static readonly string[] Checks = ["history-rewritten", "row-duplicate", "status-contradicts", "total-mismatch", "value-jump"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_finding_quotes_a_number_of_some_of_the_people(int seed)
    {
        var findings = FindingsOf(seed);

        Assert.Empty(Checks.Except(findings.Select(finding => finding.Code)));
        Assert.All(findings, finding => Assert.All(WordsOf(finding), words => Assert.DoesNotMatch(OfSome, words)));
    }

    [Fact]
    public async Task No_letter_quotes_a_number_of_some_of_the_people()
    {
        var now = new DateTimeOffset(2018, 12, 24, 3, 0, 0, TimeSpan.Zero);
        var village = new Village();
        var input = new PublicationInput(
            "20181224T030000Z",
            now,
            village.Registry,
            Pipeline.Measure.IndicatorCatalogue.Shipped,
            [],
            [.. FindingsOf(1).Select(finding => new TrackedFinding(finding, FindingStatus.New, now, now))],
            village.Data().Sources,
            _ => AsyncEnumerable.Empty<Record>()
        );
        var data = await SummaryData.ReadAsync(input);

        foreach (var language in LanguageExtensions.All)
        {
            var letter = CoordinatorLetter.Of(new("coordinator@example.org", language), data, null, new());
            Assert.DoesNotMatch(OfSome, letter.Text + letter.Html);
        }
        var group = GroupLetter.Of(Assert.Single(WorkingGroup.Of(input)), data, new());
        Assert.DoesNotMatch(OfSome, group!.Text + group.Html);
    }

    private static IEnumerable<string> WordsOf(Finding finding) =>
        new[] { finding.Message.Ru, finding.Message.Ky, finding.Message.En, finding.Raw, finding.Suggestion }.OfType<string>();

    // Head counts with every mistake there is: parts that miss the total or are more than it, rows written twice, a list of other people, jumps.
    private static IReadOnlyList<Finding> FindingsOf(int seed)
    {
        var random = new Random(seed);
        var village = new Village { History = History(random) };
        for (var week = 0; week < Weeks; week++)
        {
            (string, object?)[] day = [("date_start", $"{FirstDay.AddDays(7 * week):yyyy-MM-dd}"), ("topic", "Сход")];
            int? total = random.Next(3) switch
            {
                0 => random.Next(10, 60),
                1 => random.Next(20000, 60000),
                _ => null,
            };
            for (var copies = random.Next(3); copies >= 0; copies--)
                village.With(
                    RecordKinds.AttendanceTotals,
                    [.. day, ("total", total), ("women", OfThem(random)), ("men", OfThem(random)), ("youth", OfThem(random))]
                );
            village
                .With(RecordKinds.AttendanceTotals, [.. day, ("total", OfThem(random)), ("category", "council")])
                .With(RecordKinds.Attendance, [.. day, ("person", $"{week}"), ("sex", "f"), ("category", "council")]);
        }
        return village.Inspect("2018-12-09");
    }

    // Women came in about the same number each week, until they were many more; and last week's number was another one at first.
    private static List<StoredIndicator> History(Random random) =>
        [
            .. Enumerable
                .Range(0, Weeks)
                .Select(week => new StoredIndicator(
                    new(
                        "Голос граждан",
                        Area.Municipality(Village.Code),
                        "women",
                        Period.Week(FirstDay.AddDays(7 * week)),
                        "",
                        week == Weeks - 1 ? 7900 : 7000 + week,
                        Quality.Exact
                    ),
                    default,
                    [
                        new(
                            OfThem(random),
                            Quality.Exact,
                            Bishkek.StartOf(FirstDay.AddDays(7 * week + 8)),
                            Bishkek.StartOf(FirstDay.AddDays(7 * week + 12))
                        ),
                    ]
                )),
        ];

    private static int OfThem(Random random) => random.Next(7000, 8000);
}
