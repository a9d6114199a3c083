using Pipeline.Cli;
using Pipeline.Runs;

namespace Pipeline.Tests.Cli;

public sealed class ClosingSummaryTests
{
    [Fact]
    public void Municipality_is_called_by_its_name_in_the_readers_language()
    {
        using var said = new StringWriter();
        var municipality = new Municipality(
            "2",
            new("Кара-Суйский АА", "Кара-Суу айыл аймагы", "Kara-Suu"),
            "АА",
            "KG-O",
            null,
            [],
            "Бюджет"
        );
        var silent = new Finding(
            "municipality-silent",
            Severity.Warning,
            new(Area.Municipality("2"), "Бюджет"),
            LocalText.Same("Маалымат жок."),
            "silent"
        );
        var report = new RunReport(
            new(0, 0, 0, [], 0),
            [new(silent, FindingStatus.New, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch)],
            new("run", DateTimeOffset.UnixEpoch, Period.Week(new(2018, 7, 30)), "runs/run/", []),
            Registry.Empty with
            {
                Municipalities = [municipality],
            }
        );
        new ClosingSummary(new Terminal(said, TextWriter.Null, Language.Ky, interactive: false), "out").Show(report);

        Assert.Contains("Кара-Суу айыл аймагы", said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Source_that_did_not_answer_is_told()
    {
        using var said = new StringWriter();
        var terminal = new Terminal(said, TextWriter.Null, Language.Ru, interactive: false);

        ClosingSummary.ShowPull(terminal, new(3, 1, 0, [], 5));
        Assert.DoesNotContain("не ответил", said.ToString(), StringComparison.OrdinalIgnoreCase);

        ClosingSummary.ShowPull(terminal, new(3, 0, 0, ["a", "b"], 0));
        Assert.Contains("Не ответил источник: 2", said.ToString(), StringComparison.Ordinal);
    }
}
