namespace Pipeline;

/// <summary>
/// A cell whose value differs from the read before, or a row that came or went, so that a reported figure that changes later can say why.
/// </summary>
/// <param name="At">The read that found it, UTC.</param>
/// <param name="TabId">The tab's stable id.</param>
/// <param name="TabName">The tab's name.</param>
/// <param name="Kind">The record kind's name.</param>
/// <param name="Row">The row, counted from 1: where it stands, or stood if it is gone.</param>
/// <param name="Change">What happened.</param>
public sealed record CellChange(DateTimeOffset At, string TabId, string TabName, string Kind, int Row, RowChange Change)
{
    /// <summary>The cell in A1 form, where one is known; null for a whole row.</summary>
    public string? Cell { get; init; }

    /// <summary>What stood there, as written; null where nothing did, for people, and for numbers of some of them.</summary>
    public string? Before { get; init; }

    /// <summary>What stands there now, as written; null where nothing does, for people, and for numbers of some of them.</summary>
    public string? After { get; init; }
}

/// <summary>What happened to a row between two reads.</summary>
public enum RowChange
{
    /// <summary>One of its cells has another value.</summary>
    Changed,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,
}
