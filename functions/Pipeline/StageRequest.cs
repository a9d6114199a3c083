namespace Pipeline;

/// <summary>A stage to be run now: what <c>POST /api/runs</c> takes, and what waits in the queue.</summary>
/// <param name="Stage">One of <see cref="All"/>.</param>
public sealed record StageRequest(string Stage)
{
    /// <summary>
    /// The stages that can be asked for: gather reads every spreadsheet, measure checks and measures everything, publish writes
    /// everything.
    /// </summary>
    public static IReadOnlyList<string> All { get; } = [StageName.Gather, StageName.Measure, StageName.Publish];
}
