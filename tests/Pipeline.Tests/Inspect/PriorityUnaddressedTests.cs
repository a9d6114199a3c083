namespace Pipeline.Tests.Inspect;

public class PriorityUnaddressedTests
{
    private const string Code = "priority-unaddressed";

    private static Village Plan(string problem, string? code = null) =>
        new Village().With(RecordKinds.ActionPlan, ("problem", problem), ("problem_code", code), ("measure", "Ремонт"), ("status", "new"));

    [Fact]
    public void Priority_that_no_measure_is_for_is_found() =>
        Assert.StartsWith(
            "Жители назвали среди главных проблем «Нет освещения» (ячейка C2",
            Assert
                .Single(
                    Plan("Нехватка питьевой воды")
                        .With(RecordKinds.Priorities, ("rank", 1), ("problem", "Нет освещения"))
                        .Inspect("2018-07-01", Code)
                )
                .Message.Ru,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Отсутствие освещения на улицах", "lighting", "lighting")]
    [InlineData("Плохое состояние дорог в селе", null, null)]
    public void Priority_with_a_measure_of_its_code_or_like_words_is_not_found(string problem, string? code, string? priorityCode) =>
        Assert.Empty(
            Plan(problem, code)
                .With(
                    RecordKinds.Priorities,
                    ("rank", 1),
                    ("problem", code is null ? "Плохое состояние дорог" : "Темно"),
                    ("problem_code", priorityCode)
                )
                .Inspect("2018-07-01", Code)
        );

    [Fact]
    public void Problem_named_by_two_groups_is_found_once() =>
        Assert.Single(
            Plan("Нехватка питьевой воды")
                .With(RecordKinds.Priorities, ("group", "1"), ("rank", 1), ("problem", "Нет освещения"), ("problem_code", "lighting"))
                .With(RecordKinds.Priorities, ("group", "2"), ("rank", 3), ("problem", "Темно на улицах"), ("problem_code", "lighting"))
                .Inspect("2018-07-01", Code)
        );

    [Fact]
    public void Problems_with_votes_and_no_rank_are_asked_for_by_their_votes()
    {
        var village = Plan("Нехватка питьевой воды");
        foreach (
            var (problem, votes) in new[]
            {
                ("Жол начар", 40),
                ("Жарык жок", 22),
                ("Таштанды", 17),
                ("Мончо жок", 8),
                ("Ит көп", 9),
                ("Газ жок", 5),
            }
        )
            village.With(RecordKinds.Priorities, ("problem", problem), ("votes", votes));

        Assert.Equal(
            ["Жарык жок", "Жол начар", "Ит көп", "Мончо жок", "Таштанды"],
            village
                .Inspect("2018-07-01", Code)
                .Select(finding => finding.Message.Ky.Split('«')[1].Split('»')[0])
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Problem_below_the_top_is_not_asked_for() =>
        Assert.Empty(Plan("Вода").With(RecordKinds.Priorities, ("rank", 6), ("problem", "Нет освещения")).Inspect("2018-07-01", Code));

    [Fact]
    public void Without_an_action_plan_nothing_is_asked_for() =>
        Assert.Empty(new Village().With(RecordKinds.Priorities, ("rank", 1), ("problem", "Нет освещения")).Inspect("2018-07-01", Code));
}
