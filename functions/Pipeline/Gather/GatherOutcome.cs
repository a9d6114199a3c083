namespace Pipeline.Gather;

/// <summary>What came of reading a spreadsheet.</summary>
/// <param name="Reference">Which one.</param>
public abstract record GatherOutcome(SpreadsheetReference Reference)
{
    /// <summary>The code of a spreadsheet that is not there or not shared with us.</summary>
    public const string Missing = "spreadsheet-missing";

    /// <summary>The code of a spreadsheet that is there but cannot be read.</summary>
    public const string Unreadable = "spreadsheet-unreadable";

    /// <summary>It was read whole.</summary>
    public sealed record Read(Spreadsheet Spreadsheet) : GatherOutcome(Spreadsheet.Reference)
    {
        /// <summary>Whether cells of it said to the last that their values are being fetched.</summary>
        public bool IsLoading { get; init; }
    }

    /// <summary>It could not be read; the last good data stay in use.</summary>
    /// <param name="Reference">Which one.</param>
    /// <param name="Code">The finding's code: <see cref="Missing"/> or <see cref="Unreadable"/>.</param>
    /// <param name="Message">Why, and what to do, for the coordinator.</param>
    public sealed record Failed(SpreadsheetReference Reference, string Code, LocalText Message) : GatherOutcome(Reference)
    {
        /// <summary>Whether people certainly took it away, so that nothing of it need be kept; else it may only be closed to us.</summary>
        public bool IsGone { get; init; }

        /// <summary>Whether the cause is one for all of the source's spreadsheets, such as a revoked key: one finding says it.</summary>
        public bool IsOfSource { get; init; }
    }

    /// <summary>There was no time or quota left for it; it is left for the next run, with nothing lost.</summary>
    public sealed record Postponed(SpreadsheetReference Reference) : GatherOutcome(Reference);
}
