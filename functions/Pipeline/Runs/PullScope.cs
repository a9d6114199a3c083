using Pipeline.Storage;

namespace Pipeline.Runs;

/// <summary>
/// Which spreadsheets a pull reads. Once a day all of them: a source's version does not move when a form or IMPORTRANGE brings rows,
/// and only the content tells. Between, those whose version moved, and those that the pull before had to leave.
/// </summary>
/// <param name="IsWhole">Whether all are read.</param>
/// <param name="Left">The ids of those that the pull before left.</param>
internal sealed record PullScope(bool IsWhole, IReadOnlySet<string> Left)
{
    /// <summary>Whether a pull at this very moment read all before: this one takes its place in the run log, where that must not be lost.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Nothing but what moved.</summary>
    public static PullScope Rest { get; } = new(IsWhole: false, new HashSet<string>(StringComparer.Ordinal));

    /// <summary>What is due, by what the runs before did: a tick that was missed is made up for by the next.</summary>
    public static async Task<PullScope> OfAsync(IRecordStore records, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await records.LastPullAsync(cancellationToken) is not { } last)
            return Rest with { IsWhole = true };
        var whole = await records.LastWholePullAsync(cancellationToken);
        var day = Timetable.Day(at);
        return whole is not null && whole.Started >= day && whole.Started < day.AddDays(1)
            ? new(IsWhole: false, last.Left.ToHashSet(StringComparer.Ordinal)) { IsRepeated = whole.Started == at }
            : Rest with
            {
                IsWhole = true,
            };
    }

    /// <summary>Whether a spreadsheet need not be read: its source says that it is what the store holds.</summary>
    /// <param name="listed">As its source lists it.</param>
    /// <param name="known">What the store knows; null if it was never seen.</param>
    /// <param name="reader">What it would be read with.</param>
    public bool Passes(SpreadsheetReference listed, SourceState? known, string reader) =>
        !IsWhole
        && !Left.Contains(listed.Id)
        && listed.Version.Length > 0
        && known is { Condition: SourceCondition.Fresh }
        && known.Reference.Version == listed.Version
        && known.Reader == reader;
}
