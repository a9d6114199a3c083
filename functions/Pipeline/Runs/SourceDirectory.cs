namespace Pipeline.Runs;

/// <summary>All spreadsheets that should be, or are, there: the store's and the registry's view put together.</summary>
internal static class SourceDirectory
{
    /// <summary>Every stored spreadsheet as the registry describes it now, and every registered one that was never seen as missing.</summary>
    /// <param name="stored">What the store knows.</param>
    /// <param name="registry">What the coordinator expects.</param>
    /// <param name="lastPull">When sources were last read, UTC: unchanged spreadsheets are not written to say so.</param>
    public static IReadOnlyList<SourceState> Of(IReadOnlyList<SourceState> stored, Registry registry, DateTimeOffset? lastPull)
    {
        var seen = stored.Where(WasSeen).ToList();
        var firstSeen = stored.ToLookup(state => registry.FindSpreadsheet(state.Reference), state => state.FirstSeen);
        var awaited = registry
            .Without(seen.Select(state => state.Reference))
            .Select(entry => Awaited(entry, registry) with { FirstSeen = firstSeen[entry].FirstOrDefault() });
        return
        [
            .. seen.Select(state => Refresh(state, registry, lastPull))
                .Concat(awaited)
                .OrderBy(state => state.Reference.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a spreadsheet was ever there, or its source has said why it is not.</summary>
    public static bool WasSeen(SourceState state) => state.LastRead is not null || state.Problem is not null;

    /// <summary>A registered spreadsheet that was never there, under the name that the registry gives it.</summary>
    public static SourceState Awaited(RegisteredSpreadsheet entry, Registry registry) =>
        Describe(new(entry.Reference, entry.Reference, entry.Reference, ""), entry, registry);

    /// <summary>A spreadsheet never read, with what the registry says of it.</summary>
    public static SourceState Describe(SpreadsheetReference reference, RegisteredSpreadsheet? entry, Registry registry) =>
        new(
            reference,
            SourceCondition.Missing,
            entry?.Municipality,
            entry?.Project ?? registry.FindMunicipality(entry?.Municipality)?.Project,
            entry?.Contact,
            LastRead: null,
            LastChanged: null,
            Records: 0,
            Hash: "",
            Reader: "",
            Tables: [],
            Problem: null
        );

    /// <summary>Where a finding about a whole spreadsheet is.</summary>
    public static FindingPlace PlaceOf(SourceState state) =>
        new(state.Municipality is { } code ? Area.Municipality(code) : null, state.Project, state.Reference);

    private static SourceState Refresh(SourceState state, Registry registry, DateTimeOffset? lastPull)
    {
        var described = Describe(state.Reference, registry.FindSpreadsheet(state.Reference), registry);
        return state with
        {
            Municipality = described.Municipality,
            Project = described.Project,
            Contact = described.Contact,
            LastRead = state.Condition == SourceCondition.Fresh ? lastPull ?? state.LastRead : state.LastRead,
        };
    }
}
