namespace Pipeline;

/// <summary>How far a letter is.</summary>
public enum LetterState
{
    /// <summary>Begun: it may have been sent, so it is not sent again.</summary>
    Begun,

    /// <summary>The server took it.</summary>
    Sent,

    /// <summary>The server did not take it; it may be sent again.</summary>
    Failed,
}

/// <summary>What is remembered of a letter: one a week and address, so that nobody gets two.</summary>
/// <param name="Week">The week's label: <c>2018-W31</c>.</param>
/// <param name="Address">Whom it is to.</param>
/// <param name="State">How far it is.</param>
/// <param name="At">When that was, UTC.</param>
/// <param name="Problem">Why it failed, as the server said; null unless it did.</param>
public sealed record LetterNote(string Week, string Address, LetterState State, DateTimeOffset At, string? Problem = null);
