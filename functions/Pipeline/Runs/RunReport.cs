using Pipeline.Publish;

namespace Pipeline.Runs;

/// <summary>What a whole run did.</summary>
/// <param name="Pull">What came in.</param>
/// <param name="Findings">What people should look at.</param>
/// <param name="Publication">What went out.</param>
/// <param name="Registry">Whom it is about.</param>
public sealed record RunReport(PullReport Pull, IReadOnlyList<TrackedFinding> Findings, Publication Publication, Registry Registry);

/// <summary>What pulling all spreadsheets did.</summary>
/// <param name="Read">Spreadsheets found at the source and read.</param>
/// <param name="Changed">Those whose new content is current.</param>
/// <param name="Kept">Those that could not be read, or shrank: their last good data stay in use.</param>
/// <param name="Left">The ids of those left for the next run.</param>
/// <param name="RecordsWritten">Records written.</param>
public sealed record PullReport(int Read, int Changed, int Kept, IReadOnlyList<string> Left, int RecordsWritten)
{
    /// <summary>Whether every spreadsheet was read, not only those whose version moved.</summary>
    public bool IsWhole { get; init; }

    /// <summary>What pulling some did.</summary>
    /// <param name="read">How many were found at the source.</param>
    /// <param name="results">What came of each, by id, and how many records are new.</param>
    internal static PullReport Of(int read, IReadOnlyCollection<(string Id, PullResult Result, int Written)> results) =>
        new(
            read,
            results.Count(result => result.Result == PullResult.Changed),
            results.Count(result => result.Result == PullResult.Kept),
            [.. results.Where(result => result.Result == PullResult.Postponed).Select(result => result.Id).Order(StringComparer.Ordinal)],
            results.Sum(result => result.Written)
        );
}

/// <summary>How far a stage is.</summary>
/// <param name="Stage">The stage's name.</param>
/// <param name="Done">Spreadsheets or areas done.</param>
/// <param name="All">How many there are.</param>
public readonly record struct StageProgress(string Stage, int Done, int All);
