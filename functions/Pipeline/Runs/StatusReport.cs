using Pipeline.Publish;

namespace Pipeline.Runs;

/// <summary>Puts together how the pipeline stands, from the store and the publications alone: no source is asked.</summary>
internal sealed class StatusReport(PipelinePorts ports, DateTimeOffset now)
{
    private const int MostRuns = 20;

    public async Task<PipelineStatus> MakeAsync(CancellationToken cancellationToken)
    {
        await ports.Records.PrepareAsync(cancellationToken);
        var latest = await LatestJson.ReadAsync(ports.Publications, cancellationToken);
        var sources = await SourcesAsync(cancellationToken);
        return new(
            now,
            latest is null ? null : new(latest.Week.Label, latest.AsOf, latest.RunId),
            await DueAsync(cancellationToken),
            new Dictionary<string, DateTimeOffset>
            {
                [StageName.Gather] = Timetable.NextDay(now),
                [StageName.Measure] = Timetable.NextDay(now),
                ["week"] = Timetable.NextWeek(now),
                ["donors"] = Timetable.NextMonth(now),
            },
            sources.CountBy(source => source.Condition).ToDictionary(),
            [.. sources.Where(source => source.Condition != SourceCondition.Fresh).Select(StaleOf)],
            await ports.Records.RunsAsync(MostRuns, cancellationToken).ToListAsync(cancellationToken)
        );
    }

    private async Task<IReadOnlyList<SourceState>> SourcesAsync(CancellationToken cancellationToken)
    {
        var registry = (await ports.Records.RegistryAsync(cancellationToken))?.Registry ?? Registry.Empty;
        var lastPull = await ports.Records.LastPullAsync(cancellationToken);
        var stored = await ports.Records.SourcesAsync(cancellationToken).Select(source => source.State).ToListAsync(cancellationToken);
        return SourceDirectory.Of(stored, registry, lastPull?.Started);
    }

    private async Task<IReadOnlyList<string>> DueAsync(CancellationToken cancellationToken)
    {
        List<string> due = [];
        if (await ports.Records.LastWholePullAsync(cancellationToken) is not { } whole || whole.Started < Timetable.Day(now))
            due.Add(StageName.Gather);
        if (await ports.Records.IsDueAsync(StageName.Measure, Timetable.Day(now), cancellationToken))
            due.Add(StageName.Measure);
        if (await ports.IsPublicationDueAsync(Timetable.Week(now), cancellationToken))
            due.Add("week");
        if (await ports.IsPublicationDueAsync(Timetable.Month(now), cancellationToken))
            due.Add("donors");
        return due;
    }

    private static StaleSpreadsheet StaleOf(SourceState source) =>
        new(source.Reference.Title, source.Reference.Link, source.Condition, source.LastRead, source.Problem?.Message);
}
