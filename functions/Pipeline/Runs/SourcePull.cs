using System.Collections.Concurrent;
using Pipeline.Settings;
using Pipeline.Storage;

namespace Pipeline.Runs;

/// <summary>Pulls every spreadsheet of the source, several at once.</summary>
internal sealed class SourcePull(RunContext context, PipelinePorts ports, PipelineSettings settings, IProgress<StageProgress>? progress)
{
    private readonly SpreadsheetPull _pull = new(context, ports, settings);
    private readonly ConcurrentBag<(string Id, PullResult Result, int Written)> _results = [];

    /// <summary>Pulls all that are there and notes those that no longer are.</summary>
    public async Task<PullReport> PullAllAsync(CancellationToken cancellationToken)
    {
        var (found, gone, stored) = await ListAsync(cancellationToken);
        var due = found.Concat(gone).Where(reference => !context.Passes(reference, stored.GetValueOrDefault(reference.Id)?.State));
        await PullAsync([.. due], stored, cancellationToken);
        return PullReport.Of(found.Count, _results) with { IsWhole = context.Scope.IsWhole || context.Scope.IsRepeated };
    }

    /// <summary>The spreadsheets that have to be read.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<QueuedSpreadsheet>> FindAsync(CancellationToken cancellationToken)
    {
        var (found, gone, stored) = await ListAsync(cancellationToken);
        // One that is gone was said to be: once a day is often enough to look whether it is back.
        var due = found
            .Where(reference => !context.Passes(reference, stored.GetValueOrDefault(reference.Id)?.State))
            .Concat(gone.Where(reference => context.Scope.IsWhole || IsFresh(reference)));
        return
        [
            .. due.Select(reference => new QueuedSpreadsheet(
                reference,
                IsNoted(reference) ? stored[reference.Id].State.Hash : null,
                context.ReaderOf(reference)
            )),
        ];

        bool IsFresh(SpreadsheetReference reference) =>
            stored.TryGetValue(reference.Id, out var source)
            && source.State.Condition == SourceCondition.Fresh
            && source.State.Reader == context.ReaderOf(reference);

        // A version that moved is noted in the store even if the content is the same, so that it is not read for it again.
        bool IsNoted(SpreadsheetReference reference) => IsFresh(reference) && stored[reference.Id].State.Reference == reference;
    }

    private async Task<Listing> ListAsync(CancellationToken cancellationToken)
    {
        var stored = await ports
            .Records.SourcesAsync(cancellationToken)
            .ToDictionaryAsync(source => source.State.Reference.Id, StringComparer.Ordinal, cancellationToken: cancellationToken);
        var found = await ports
            .Source.ListAsync(context.Registry.Spreadsheets, cancellationToken)
            .Where(reference => reference.Id != context.RegistryReference.Id)
            .Select(reference => Named(reference, stored.GetValueOrDefault(reference.Id)))
            .ToListAsync(cancellationToken);
        await NoteAwaitedAsync(found, stored, cancellationToken);
        // One that is no longer listed is read all the same: its source says best why it is gone. Of its version nothing is known.
        var gone = stored
            .Values.Where(source => SourceDirectory.WasSeen(source.State))
            .Select(source => source.State.Reference with { Version = "" })
            .ExceptBy(found.Select(reference => reference.Id), reference => reference.Id);
        return new(found, [.. gone], stored);
    }

    // Of a spreadsheet that the registry links to, its source may know no more than the link; the store has its title.
    private static SpreadsheetReference Named(SpreadsheetReference reference, StoredSource? known) =>
        reference.Title == reference.Link && known is not null ? reference with { Title = known.State.Reference.Title } : reference;

    // Since when an expected spreadsheet is awaited tells later whether it came in time.
    private async Task NoteAwaitedAsync(
        List<SpreadsheetReference> found,
        Dictionary<string, StoredSource> stored,
        CancellationToken cancellationToken
    )
    {
        var known = found.Concat(stored.Values.Select(source => source.State.Reference));
        foreach (var entry in context.Registry.Without(known))
        {
            var awaited = SourceDirectory.Awaited(entry, context.Registry) with { FirstSeen = context.At };
            await ports.Records.UpdateAsync(null, awaited, cancellationToken);
        }
    }

    private Task PullAsync(List<SpreadsheetReference> all, Dictionary<string, StoredSource> stored, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Concurrency, CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(
            all,
            options,
            async (reference, token) =>
            {
                var (result, written) = await _pull.PullAsync(reference, stored.GetValueOrDefault(reference.Id), token);
                _results.Add((reference.Id, result, written));
                progress?.Report(new(StageName.Harmonise, _results.Count, all.Count));
            }
        );
    }

    private sealed record Listing(
        IReadOnlyList<SpreadsheetReference> Found,
        IReadOnlyList<SpreadsheetReference> Gone,
        Dictionary<string, StoredSource> Stored
    );
}
