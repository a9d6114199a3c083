using FsCheck;
using FsCheck.Fluent;
using Pipeline.Inspect;

namespace Pipeline.Tests.Inspect;

/// <summary>A finding stays the same finding however its rows are moved and its tabs renamed.</summary>
public class IdentityTests
{
    private static readonly DateOnly AsOf = Village.Day("2019-01-01");

    private static Village Troubled(int rowsAbove = 1, Func<RecordKind, string>? tabName = null) =>
        new Village
        {
            RowsAbove = rowsAbove,
            TabName = tabName ?? (kind => kind.Name),
            ReportingPeriod = DateRange.OfYear(2018),
        }
            .With(RecordKinds.Schedule, ("type", "training"), ("topic", "Бюджет"), ("date_start", "2018-07-05"))
            .With(RecordKinds.Schedule, ("type", "training"), ("topic", "Вода"), ("date_start", "2018-07-09"), ("status", "planned"))
            .With(RecordKinds.Schedule, ("type", "meeting"), ("date_start", "2019-07-09"), ("status", "held"))
            .With(RecordKinds.Schedule, ("type", "meeting"), ("date_start", "2018-08-09"), ("date_end", "2018-08-01"))
            .With(RecordKinds.Schedule, ("type", "meeting"), ("date_start", "2018-08-09"), ("date_end", "2018-08-01"))
            .With(RecordKinds.Attendance, ("date_start", "2018-10-10"), ("topic", "Дороги"), ("person", "p1"))
            .With(RecordKinds.Attendance, ("date_start", "2018-10-10"), ("topic", "Дороги"), ("person", "p1"))
            .With(RecordKinds.Attendance, ("date_start", "2018-10-10"), ("topic", "Дороги"), ("person", "p2"))
            .With(RecordKinds.AttendanceTotals, ("date_start", "2018-10-10"), ("topic", "Дороги"), ("total", 9), ("women", 5), ("men", 5))
            .With(RecordKinds.SurveyPlan, ("place", "МТУ"), ("units", 8), ("per_unit", 50), ("planned", 410), ("collected", 3))
            .With(RecordKinds.Priorities, ("group", "1"), ("rank", 1), ("problem", "Нет освещения"))
            .With(RecordKinds.Priorities, ("group", "2"), ("rank", 2), ("problem", "Нет освещения"))
            .With(
                RecordKinds.ActionPlan,
                ("problem", "Вода"),
                ("measure", "Ремонт водопровода"),
                ("deadline", "2018-09-01"),
                ("status", "started")
            )
            .With(RecordKinds.Checklist, ("step", "Утверждение кенешем"), ("due", "2018-06-01"))
            .With(RecordKinds.Checklist, ("step", "Встреча с главой"), ("due", "2018-06-01"), ("done", false));

    private static Village Healthy(Village village, int rows)
    {
        for (var i = 0; i < rows; i++)
            village.With(
                RecordKinds.Schedule,
                ("type", "assembly"),
                ("topic", $"Сход {i}"),
                ("date_start", "2018-12-30"),
                ("status", "cancelled")
            );
        return village;
    }

    private static SortedSet<string> Identities(Village village, IEnumerable<int> order) =>
        [
            .. new Inspector(village.Registry, village.Settings, [])
                .Inspect(village.Data(order), AsOf)
                .Select(finding => $"{finding.Code} {finding.Id}"),
        ];

    [Fact]
    public void Village_has_trouble_of_every_kind_a_row_can_have() =>
        Assert.Equal(
            [
                "attendance-missing",
                "attendance-unscheduled",
                "date-order",
                "date-outside-period",
                "event-overdue",
                "measure-overdue",
                "priority-unaddressed",
                "row-duplicate",
                "status-contradicts",
                "step-overdue",
                "survey-short",
                "total-mismatch",
            ],
            Troubled().Inspect("2019-01-01").Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Moved_and_inserted_rows_and_renamed_tabs_change_no_identity()
    {
        var before = Identities(Troubled(), Enumerable.Range(0, Troubled().Count));

        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var random = new Random(seed);
                    var village = Healthy(Troubled(random.Next(1, 60), kind => $"Лист {random.Next()} {kind.Name}"), random.Next(20));
                    var order = Enumerable.Range(0, village.Count).ToArray();
                    random.Shuffle(order);
                    return Identities(village, order).SetEquals(before);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Deleted_row_takes_only_its_own_findings_along()
    {
        var village = Healthy(Troubled(), 5);
        var before = Identities(village, Enumerable.Range(0, village.Count));
        var withoutLastStep = Enumerable.Range(0, village.Count).Where(row => row != Troubled().Count - 1);

        var gone = before.Except(Identities(village, withoutLastStep));

        Assert.StartsWith("step-overdue", Assert.Single(gone), StringComparison.Ordinal);
    }

    [Fact]
    public void Ambient_culture_changes_nothing() =>
        Assert.Single(
            TestCulture
                .Under(() =>
                    string.Join('\n', Troubled().Inspect("2019-01-01").Select(finding => finding.Id + finding.Message + finding.Suggestion))
                )
                .Distinct()
        );

    [Fact]
    public void Every_finding_says_what_and_where_without_technical_words()
    {
        string[] technical = ["null", "parse", "exception", "столбец 1", "column 1", "date_start", "{0}"];

        Assert.All(
            Troubled().Inspect("2019-01-01").SelectMany(finding => LanguageExtensions.All.Select(finding.Message.In)),
            message => Assert.DoesNotContain(technical, word => Bare(message).Contains(word, StringComparison.OrdinalIgnoreCase))
        );

        // The village's headings are the columns' own names; a reader's are words.
        static string Bare(string message) =>
            System.Text.RegularExpressions.Regex.Replace(message, "[«“][^»”]*[»”]", "", default, TimeSpan.FromSeconds(1));
    }
}
