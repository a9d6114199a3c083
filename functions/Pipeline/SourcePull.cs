using System.Collections.Concurrent;
using Pipeline.Storage;

namespace Pipeline;

/// <summary>Pulls every spreadsheet of the source, several at once.</summary>
internal sealed class SourcePull(RunContext context, PipelinePorts ports, PipelineSettings settings, IProgress<StageProgress>? progress)
{
    private readonly SpreadsheetPull _pull = new(context, ports, settings);
    private readonly ConcurrentBag<(PullResult Result, int Written)> _results = [];

    /// <summary>Pulls all that are there and notes those that no longer are.</summary>
    public async Task<PullReport> PullAllAsync(CancellationToken cancellationToken)
    {
        await ports.Records.SweepAsync(cancellationToken);
        var stored = await ports
            .Records.SourcesAsync(cancellationToken)
            .ToDictionaryAsync(source => source.State.Reference.Id, StringComparer.Ordinal, cancellationToken: cancellationToken);
        var found = await ports
            .Source.ListAsync(context.Registry.Spreadsheets, cancellationToken)
            .Where(reference => reference.Id != ports.Registry.Id)
            .ToListAsync(cancellationToken);
        // One that is no longer listed is read all the same: its source says best why it is gone.
        var gone = stored
            .Values.Select(source => source.State.Reference)
            .ExceptBy(found.Select(reference => reference.Id), reference => reference.Id);
        await PullAsync([.. found, .. gone], stored, cancellationToken);
        return Report(found.Count);
    }

    private Task PullAsync(List<SpreadsheetReference> all, Dictionary<string, StoredSource> stored, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Concurrency, CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(
            all,
            options,
            async (reference, token) =>
            {
                _results.Add(await _pull.PullAsync(reference, stored.GetValueOrDefault(reference.Id), token));
                progress?.Report(new("harmonise", _results.Count, all.Count));
            }
        );
    }

    private PullReport Report(int read) =>
        new(
            read,
            _results.Count(result => result.Result == PullResult.Changed),
            _results.Count(result => result.Result == PullResult.Kept),
            _results.Count(result => result.Result == PullResult.Postponed),
            _results.Sum(result => result.Written)
        );
}
