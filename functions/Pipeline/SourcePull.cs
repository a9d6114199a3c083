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
        var (found, gone, stored) = await ListAsync(cancellationToken);
        await PullAsync([.. found, .. gone], stored, cancellationToken);
        return PullReport.Of(found.Count, _results);
    }

    /// <summary>The spreadsheets that have to be read.</summary>
    /// <param name="all">Every one; otherwise those whose version moved, that failed before, or that are newly gone.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<QueuedSpreadsheet>> FindAsync(bool all, CancellationToken cancellationToken)
    {
        var (found, gone, stored) = await ListAsync(cancellationToken);
        var due = found.Where(reference => all || !IsUntouched(reference)).Concat(gone.Where(reference => all || IsFresh(reference)));
        return [.. due.Select(reference => new QueuedSpreadsheet(reference, IsFresh(reference) ? stored[reference.Id].State.Hash : null))];

        bool IsFresh(SpreadsheetReference reference) =>
            stored.TryGetValue(reference.Id, out var source)
            && source.State.Condition == SourceCondition.Fresh
            && source.State.Reader == context.Reader;

        bool IsUntouched(SpreadsheetReference reference) =>
            IsFresh(reference) && stored[reference.Id].State.Reference.Version == reference.Version;
    }

    private async Task<Listing> ListAsync(CancellationToken cancellationToken)
    {
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
        return new(found, [.. gone], stored);
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

    private sealed record Listing(
        IReadOnlyList<SpreadsheetReference> Found,
        IReadOnlyList<SpreadsheetReference> Gone,
        Dictionary<string, StoredSource> Stored
    );
}
