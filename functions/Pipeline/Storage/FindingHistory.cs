using System.Runtime.CompilerServices;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>
/// When each finding was first seen, and when it was fixed: the table <c>Findings</c>, a partition for each area. An open finding is
/// not written again at every run: «last seen» is the time of the last noting, kept once.
/// </summary>
internal sealed class FindingHistory(IEntityTables tables)
{
    public const string Table = "Findings";

    private const string Last = "last";

    /// <summary>A fixed finding is remembered this long, so that Monday's workbook tells what the week repaired.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(8);

    public async IAsyncEnumerable<TrackedFinding> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var noting = await NotingAsync(cancellationToken);
        var all = await EntriesAsync(cancellationToken);
        foreach (var entry in all.Values.OrderBy(entry => entry.Finding.Id, StringComparer.Ordinal))
            yield return entry.Tracked(noting);
    }

    public async Task<IReadOnlyList<TrackedFinding>> NoteAsync(
        IReadOnlyList<Finding> findings,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var noting = (await NotingAsync(cancellationToken)).Next(at.ToUniversalTime());
        var before = await EntriesAsync(cancellationToken);
        var after = findings
            .DistinctBy(finding => finding.Id)
            .ToDictionary(finding => finding.Id, finding => Noted(finding, before.GetValueOrDefault(finding.Id), noting));
        foreach (var gone in before.Values.Where(entry => !after.ContainsKey(entry.Finding.Id)))
        {
            if (gone.Fixed is not { } since || since > noting.Previous || at - since <= Remembered)
                after[gone.Finding.Id] = gone.Fixed is null ? Repaired(gone, noting) : gone;
        }
        await SaveAsync(before, after, cancellationToken);
        await SaveNotingAsync(noting, cancellationToken);
        return [.. after.Values.OrderBy(entry => entry.Finding.Id, StringComparer.Ordinal).Select(entry => entry.Tracked(noting))];
    }

    /// <summary>A finding that comes back within its memory is the old one, still open.</summary>
    private static FindingEntry Noted(Finding finding, FindingEntry? known, Noting noting) =>
        new(finding, known?.FirstSeen ?? noting.At, null, null);

    private static FindingEntry Repaired(FindingEntry entry, Noting noting) =>
        entry with
        {
            Fixed = noting.At,
            LastSeen = entry.FirstSeen > noting.Previous ? entry.FirstSeen : noting.Previous,
        };

    private async Task<Noting> NotingAsync(CancellationToken cancellationToken)
    {
        var properties = (await tables.GetAsync(Table, Noting.Partition, Last, cancellationToken))?.Properties;
        return properties is null
            ? Noting.None
            : new(properties.Moment("at")!.Value, properties.Moment("previous") ?? DateTimeOffset.MinValue);
    }

    private Task SaveNotingAsync(Noting noting, CancellationToken cancellationToken)
    {
        var properties = new PropertyBag().With("at", noting.At);
        if (noting.Previous != DateTimeOffset.MinValue)
            properties.With("previous", noting.Previous);
        return tables.PutAllAsync(Table, [new Entity(Noting.Partition, Last, properties)], cancellationToken);
    }

    private async Task<Dictionary<string, FindingEntry>> EntriesAsync(CancellationToken cancellationToken) =>
        await tables
            .QueryAsync(Table, EntityRange.Everything, keysOnly: false, cancellationToken)
            .Where(entity => entity.Partition != Noting.Partition)
            .JoinAsync(cancellationToken)
            .Select(FindingEntry.From)
            .ToDictionaryAsync(entry => entry.Finding.Id, cancellationToken: cancellationToken);

    private async Task SaveAsync(
        Dictionary<string, FindingEntry> before,
        Dictionary<string, FindingEntry> after,
        CancellationToken cancellationToken
    )
    {
        var changed = after.Values.Where(entry => !entry.Equals(before.GetValueOrDefault(entry.Finding.Id)));
        var puts = changed.SelectMany(entry => EntityParts.Split(entry.ToEntity())).Select(EntityChange.Put);
        var forgotten = before.Values.Where(entry => !after.ContainsKey(entry.Finding.Id));
        await tables.SubmitAllAsync(
            Table,
            puts.Concat(forgotten.SelectMany(entry => EntityParts.Deletions(entry.ToEntity()))),
            cancellationToken
        );
    }
}
