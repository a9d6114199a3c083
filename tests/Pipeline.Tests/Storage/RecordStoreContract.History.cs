using static Pipeline.Tests.Storage.StorageSamples;

namespace Pipeline.Tests.Storage;

/// <content>What findings and figures remember.</content>
public abstract partial class RecordStoreContract
{
    [StorageFact]
    public async Task Findings_are_new_then_open_then_fixed_then_forgotten()
    {
        var (first, second) = (Unreadable("B7", "32 июля"), Unreadable("B8", "вчера"));
        Assert.Equal([FindingStatus.New], Statuses(await _store.NoteFindingsAsync([first], Monday, None)));

        var next = await Open().NoteFindingsAsync([first, second], Monday.AddDays(1), None);
        Assert.Equal((FindingStatus.Open, Monday), StatusOf(next, first));
        Assert.Equal((FindingStatus.New, Monday.AddDays(1)), StatusOf(next, second));

        var third = await Open().NoteFindingsAsync([second], Monday.AddDays(2), None);
        var repaired = third.Single(tracked => tracked.Finding.Id == first.Id);
        Assert.Equal((FindingStatus.Fixed, Monday.AddDays(1)), (repaired.Status, repaired.LastSeen));
        Assert.Equal(third, await Open().FindingsAsync(None).ToListAsync());

        var later = await Open().NoteFindingsAsync([second], Monday.AddDays(20), None);
        Assert.Equal([FindingStatus.Open], Statuses(later));
    }

    [StorageFact]
    public async Task Findings_noted_again_at_the_same_time_are_the_same()
    {
        var (first, second) = (Unreadable("B7", "32 июля"), Unreadable("B8", "вчера"));
        await _store.NoteFindingsAsync([first], Monday, None);
        var once = await _store.NoteFindingsAsync([second], Monday.AddDays(1), None);

        Assert.Equal(once, await Open().NoteFindingsAsync([second], Monday.AddDays(1), None));
        Assert.Equal(once, await Open().FindingsAsync(None).ToListAsync());
    }

    [StorageFact]
    public async Task What_figures_were_computed_from_is_known_by_scope_until_it_is_gone()
    {
        await _store.SaveMeasuredAsync(new Dictionary<string, string> { ["Проект|KG-N"] = "a", ["|oblast:KG-N"] = "b" }, None);
        await _store.SaveMeasuredAsync(new Dictionary<string, string> { ["Проект|KG-N"] = "c" }, None);

        Assert.Equal([KeyValuePair.Create("Проект|KG-N", "c")], await Open().MeasuredAsync(None));
    }

    [StorageFact]
    public async Task Figure_of_a_past_period_that_changes_is_restated()
    {
        var june = Period.Month(new DateOnly(2018, 6, 1));
        await _store.SaveIndicatorsAsync([Participants(240, june)], Monday, None);
        await _store.SaveIndicatorsAsync([Participants(240, june)], Monday.AddDays(1), None);
        await _store.SaveIndicatorsAsync([Participants(null, june)], Monday.AddDays(2), None);

        var stored = Assert.Single(await Open().IndicatorsAsync(None).ToListAsync());
        Assert.Null(stored.Value.Value);
        Assert.Equal(Monday.AddDays(2), stored.Since);
        Assert.Equal(
            [new Restatement(240, Quality.About, Monday, Monday.AddDays(2)) { FormulaVersion = stored.Value.FormulaVersion }],
            stored.Restatements
        );
    }

    [StorageFact]
    public async Task Figure_of_a_period_that_goes_on_grows_without_restatement()
    {
        var week = Period.Week(new DateOnly(2018, 7, 23));
        await _store.SaveIndicatorsAsync([Participants(10, week)], Monday, None);
        await _store.SaveIndicatorsAsync([Participants(20, week)], Monday.AddDays(1), None);

        var stored = Assert.Single(await Open().IndicatorsAsync(None).ToListAsync());
        Assert.Equal(20, stored.Value.Value);
        Assert.Empty(stored.Restatements);
    }

    [StorageFact]
    public async Task Figures_come_back_whole_and_in_order()
    {
        var week = Period.Week(new DateOnly(2018, 7, 23));
        IndicatorValue[] values = [Participants(7, week), Participants(3, week, "sex=f"), Participants(1, week, area: NarynRayon)];
        await _store.SaveIndicatorsAsync([values[2], values[1], values[0]], Monday, None);

        var stored = await Open().IndicatorsAsync(None).Select(figure => figure.Value).ToListAsync();

        Assert.Equal(values.Select(value => value with { Inputs = [] }), stored.Select(value => value with { Inputs = [] }));
        Assert.All(stored, value => Assert.Equal([3, 4, 7], Assert.Single(value.Inputs).Rows));
    }

    [StorageFact]
    public async Task Figure_of_very_many_rows_comes_back_whole_between_its_groups()
    {
        var week = Period.Week(new DateOnly(2018, 7, 23));
        IndicatorInput[] inputs =
        [
            new("Нарын/график 50%.xlsx", "0", "Лист1", "attendance", [.. Enumerable.Range(1, 150_000).Select(i => 2 * i)]),
        ];
        IndicatorValue[] values =
        [
            Participants(7, week) with
            {
                Inputs = inputs,
            },
            Participants(3, week, "sex=f"),
            Participants(4, week, "sex=m"),
        ];
        await _store.SaveIndicatorsAsync(values, Monday, None);
        await Open().SaveIndicatorsAsync(values, Monday.AddDays(1), None);

        var stored = await Open().IndicatorsAsync(None).ToListAsync();

        Assert.Equal(["", "sex=f", "sex=m"], stored.Select(figure => figure.Value.Group));
        Assert.Equal(inputs, stored[0].Value.Inputs);
        Assert.All(stored, figure => Assert.Equal(Monday, figure.Since));
    }
}
