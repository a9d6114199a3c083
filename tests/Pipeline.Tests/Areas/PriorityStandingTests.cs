using Pipeline.Areas;

namespace Pipeline.Tests.Areas;

public class PriorityStandingTests
{
    private static string[] First(int most, params (string Problem, double? Votes, double? Rank)[] rows) =>
        [
            .. PriorityStanding.First(
                rows.GroupBy(row => row.Problem)
                    .ToDictionary(group => group.Key, group => group.Select(Of).Aggregate((all, row) => all + row)),
                most
            ),
        ];

    private static PriorityStanding Of((string Problem, double? Votes, double? Rank) row) =>
        PriorityStanding.Of(
            new Record(
                RecordKinds.Priorities,
                Area.Municipality("KG-B-KULUNDU"),
                project: null,
                new("список.xlsx", "1", "Приоритеты", 2),
                [new("problem", row.Problem), new("votes", row.Votes), new("rank", row.Rank)],
                new Dictionary<string, Origin>()
            )
        );

    [Fact]
    public void Most_votes_of_all_villages_together_stand_first() =>
        Assert.Equal(["вода", "дороги"], First(2, ("свет", 40, 1), ("вода", 30, 1), ("дороги", 41, 2), ("вода", 25, 3)));

    [Fact]
    public void Without_votes_the_problem_of_more_groups_stands_first_then_the_better_rank() =>
        Assert.Equal(["вода", "свет"], First(2, ("дороги", null, 2), ("вода", null, 3), ("свет", null, 1), ("вода", null, 2)));

    [Fact]
    public void Problems_that_stand_as_high_as_the_last_are_in_too() =>
        Assert.Equal(["вода", "свет", "дороги"], First(2, ("вода", 9, null), ("свет", 5, null), ("дороги", 5, null), ("мусор", 4, null)));

    [Fact]
    public void Problem_that_every_list_ranks_further_down_is_not_among_the_first() =>
        Assert.Equal(["вода"], First(5, ("вода", null, 1), ("мусор", null, 6)));
}
