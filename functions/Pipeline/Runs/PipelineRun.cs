using Pipeline.Gather;
using Pipeline.Harmonise.Problems;
using Pipeline.Inspect;
using Pipeline.Measure;
using Pipeline.Publish;
using Pipeline.Publish.Letters;
using Pipeline.Settings;

namespace Pipeline.Runs;

/// <summary>
/// The stages in order. Each leaves its result in the store, so that any of them can be run again alone; stopped at any point, the
/// next run finishes the work. A run sees one moment of the clock.
/// </summary>
/// <param name="ports">Everything outside.</param>
/// <param name="settings">Settings.</param>
/// <param name="clock">The clock.</param>
/// <param name="progress">Told how far each stage is.</param>
public sealed class PipelineRun(
    PipelinePorts ports,
    PipelineSettings settings,
    TimeProvider clock,
    IProgress<StageProgress>? progress = null
)
{
    private readonly RunRecorder _recorder = new(ports, clock);
    private StoreView? _view;

    /// <summary>Whether every spreadsheet is read, also those that their source says are unchanged; once a day they are anyway.</summary>
    public bool ReadsEverything
    {
        get => _recorder.ReadsEverything;
        init => _recorder.ReadsEverything = value;
    }

    /// <summary>All stages, one after the other.</summary>
    public async Task<RunReport> RunAsync(CancellationToken cancellationToken)
    {
        var pull = await HarmoniseAsync(cancellationToken);
        await InspectAsync(cancellationToken);
        await MeasureAsync(cancellationToken);
        var view = _view!;
        return new(pull, view.Findings, await PublishAsync(cancellationToken), view.Registry);
    }

    /// <summary>Gather and Harmonise: every spreadsheet whose content changed becomes records in the store.</summary>
    public async Task<PullReport> HarmoniseAsync(CancellationToken cancellationToken)
    {
        _view = null;
        var report = await RecordedAsync(
            StageName.Harmonise,
            context => new SourcePull(context, ports, settings, progress).PullAllAsync(cancellationToken),
            cancellationToken
        );
        await SweepOnceADayAsync(cancellationToken);
        return report;
    }

    /// <summary>Removes what crashed runs left behind, once a day: readers never see it.</summary>
    /// <returns>Whether it was time.</returns>
    public async Task<bool> SweepOnceADayAsync(CancellationToken cancellationToken)
    {
        if (!await ports.Records.IsDueAsync(StageName.Sweep, Timetable.Day(_recorder.At), cancellationToken))
            return false;
        return await RecordedAsync(
            StageName.Sweep,
            async _ =>
            {
                await ports.Records.SweepAsync(cancellationToken);
                return true;
            },
            cancellationToken
        );
    }

    /// <summary>Inspect: what is missing, contradictory or late, in the store's records; told from what was known before.</summary>
    public Task<IReadOnlyList<TrackedFinding>> InspectAsync(CancellationToken cancellationToken) =>
        RecordedAsync(
            StageName.Inspect,
            async context =>
            {
                var view = await ViewAsync(context, cancellationToken);
                var measurer = new Measurer(context.Registry, settings, context.AsOf);
                var inspector = new Inspector(context.Registry, settings, measurer.Catalogue);
                var ofAreas = new List<Finding>();
                await foreach (var area in view.AreasAsync(At(StageName.Inspect), cancellationToken))
                    ofAreas.AddRange(inspector.Inspect(area, context.AsOf));
                ofAreas.AddRange(inspector.InspectFigures(view.OwnFigures, view.Sources, context.AsOf));
                List<Finding> findings =
                [
                    .. context.Findings,
                    .. measurer.Findings,
                    .. view.Sources.Select(source => source.Problem).OfType<Finding>(),
                    .. BlankCells.NamedOnce(view.ReadingFindings, ofAreas),
                    .. LetterOffice.FindingsOf(
                        await ports.Records.LettersAsync(Period.Week(context.AsOf).Label, cancellationToken).ToListAsync(cancellationToken)
                    ),
                    .. inspector.InspectSources(view.Sources, context.AsOf),
                ];
                findings.AddRange(await WriteBackAsync(context, findings, cancellationToken));
                var noted = await ports.Records.NoteFindingsAsync(Distinct(findings), context.At, cancellationToken);
                Telemetry.Count(noted);
                _view = view.With(noted);
                return noted;
            },
            cancellationToken
        );

    /// <summary>
    /// Measure: the indicators of every area, period and project; of those only whose rows, or anything else that they are computed from,
    /// changed since they were measured.
    /// </summary>
    /// <returns>How many figures there are now.</returns>
    public Task<int> MeasureAsync(CancellationToken cancellationToken) =>
        RecordedAsync(
            StageName.Measure,
            async context =>
            {
                var view = await ViewAsync(context, cancellationToken);
                var versions = ScopeVersions.Of(view, context, settings);
                var measured = await ports.Records.MeasuredAsync(cancellationToken);
                bool IsCurrent(string project, Area area) =>
                    versions.GetValueOrDefault(ScopeVersions.KeyOf(project, area)) is { } version
                    && version == measured.GetValueOrDefault(ScopeVersions.KeyOf(project, area));
                var measurer = new Measurer(context.Registry, settings, context.AsOf, view.Indicators, IsCurrent);
                if (versions.Any(scope => scope.Value != measured.GetValueOrDefault(scope.Key)))
                    view = await MeasureAsync(measurer, view, context, cancellationToken);
                await ports.Records.SaveMeasuredAsync(versions, cancellationToken);
                await NoteFiguresAsync(context, view, measurer.Catalogue, cancellationToken);
                return view.Indicators.Count;
            },
            cancellationToken
        );

    /// <summary>Publish: workbooks, tables and page from what the stages before left in the store.</summary>
    public Task<Publication> PublishAsync(CancellationToken cancellationToken) =>
        RecordedAsync(
            StageName.Publish,
            async context =>
            {
                var view = await ViewAsync(context, cancellationToken);
                var input = new PublicationInput(
                    context.RunId,
                    context.At,
                    context.Registry,
                    new Measurer(context.Registry, settings, context.AsOf).Catalogue,
                    view.Indicators,
                    view.Findings,
                    view.Sources,
                    kind => view.RecordsAsync(kind, cancellationToken)
                )
                {
                    Problems = [.. new ProblemBook(context.Registry.ProblemCodes).Entries.Select(entry => entry.Code)],
                };
                var publication = await new Publisher(ports.Publications, settings).PublishAsync(input, cancellationToken);
                if (settings.Letters is { } letters)
                    await new LetterOffice(ports.Records, ports.Publications, new SmtpPost(letters), settings).SendAsync(
                        input,
                        publication,
                        cancellationToken
                    );
                return publication;
            },
            cancellationToken
        );

    private async Task<StoreView> MeasureAsync(Measurer measurer, StoreView view, RunContext context, CancellationToken cancellationToken)
    {
        await foreach (var area in view.AreasAsync(At(StageName.Measure), cancellationToken))
            measurer.Add(area);
        return view.With(await ports.Records.SaveIndicatorsAsync(measurer.Complete(), context.At, cancellationToken));
    }

    /// <summary>A figure that measuring changed after it was reported is told in the same run.</summary>
    private async Task NoteFiguresAsync(
        RunContext context,
        StoreView view,
        IReadOnlyList<IndicatorDefinition> catalogue,
        CancellationToken cancellationToken
    )
    {
        var found = new Inspector(context.Registry, settings, catalogue).InspectFigures(view.OwnFigures, view.Sources, context.AsOf);
        var open = view
            .Findings.Where(tracked => tracked.Status != FindingStatus.Fixed)
            .ToLookup(tracked => tracked.Finding.IsAboutFigure, tracked => tracked.Finding);
        _view = view;
        if (!open[true].Select(finding => finding.Id).Order().SequenceEqual(found.Select(finding => finding.Id).Order()))
            _view = view.With(await ports.Records.NoteFindingsAsync([.. open[false], .. found], context.At, cancellationToken));
    }

    /// <summary>Findings go back into the working groups' own spreadsheets, where that is switched on; those that refuse are findings too.</summary>
    private async Task<IReadOnlyList<Finding>> WriteBackAsync(
        RunContext context,
        List<Finding> findings,
        CancellationToken cancellationToken
    ) =>
        settings.Google.WriteBack && ports.Source is ICheckTabWriter writer
            ? await new CheckTabs(context, ports.Records, writer).WriteAsync(Distinct(findings), cancellationToken)
            : [];

    /// <summary>What the store holds; stages of one run pass it on with what they add, and nothing is read twice.</summary>
    private async Task<StoreView> ViewAsync(RunContext context, CancellationToken cancellationToken) =>
        _view ??= await StoreView.LoadAsync(ports.Records, context, cancellationToken);

    private static IReadOnlyList<Finding> Distinct(List<Finding> findings) => [.. findings.DistinctBy(finding => finding.Id)];

    private Action<int, int> At(string stage) => (done, all) => progress?.Report(new(stage, done, all));

    private Task<T> RecordedAsync<T>(string stage, Func<RunContext, Task<T>> work, CancellationToken cancellationToken) =>
        _recorder.RecordAsync(stage, work, cancellationToken);
}
