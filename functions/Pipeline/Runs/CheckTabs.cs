using Pipeline.Gather;
using Pipeline.Storage;

namespace Pipeline.Runs;

/// <summary>
/// Writes every working group's findings back into its spreadsheet: only where what is to be said has changed, so that nothing is
/// written twice, and a write never makes its own spreadsheet look changed.
/// </summary>
internal sealed class CheckTabs(RunContext context, IRecordStore records, ICheckTabWriter writer)
{
    /// <summary>The code of a spreadsheet that may be read and not written to.</summary>
    public const string ReadOnly = "spreadsheet-read-only";

    /// <summary>Writes what changed.</summary>
    /// <returns>A finding for each spreadsheet that we may not write into.</returns>
    public async Task<IReadOnlyList<Finding>> WriteAsync(IEnumerable<Finding> open, CancellationToken cancellationToken)
    {
        var bySpreadsheet = open.ToLookup(finding => finding.Place.Spreadsheet?.Id);
        var sources = await records.SourcesAsync(cancellationToken).ToListAsync(cancellationToken);
        var refused = new List<Finding>();
        foreach (var source in sources.Where(IsOpenToUs))
        {
            var reference = source.State.Reference;
            var language = context.Registry.FindSpreadsheet(reference)?.Language ?? Language.Ru;
            var list = CheckList.Of(bySpreadsheet[reference.Id], language);
            if (list.Hash == source.State.CheckTab)
                continue;
            var outcome = await writer.WriteAsync(reference, list, cancellationToken);
            if (outcome.Version is { } version)
            {
                var noted = source.State with { CheckTab = list.Hash, Reference = reference with { Version = version } };
                await records.UpdateAsync(source, noted, cancellationToken);
            }
            else if (outcome.Refused is { } words)
                refused.Add(new(ReadOnly, Severity.Warning, SourceDirectory.PlaceOf(source.State), words, Anchor: ""));
        }
        return refused;
    }

    private static bool IsOpenToUs(StoredSource source) =>
        source.State is { LastRead: not null, Problem: null or { Code: not (GatherOutcome.Missing or GatherOutcome.Unreadable) } };
}
