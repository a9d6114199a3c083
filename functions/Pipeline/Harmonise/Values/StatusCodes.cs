namespace Pipeline.Harmonise.Values;

/// <summary>Codes of the vocabularies of statuses that are no status by themselves.</summary>
internal static class StatusCodes
{
    /// <summary>Changes nothing: «уже», «вопрос».</summary>
    public const string Filler = "filler";

    /// <summary>Leaves open what is meant: «запланировано» of a measure.</summary>
    public const string Ambiguous = "ambiguous";

    /// <summary>Begun and left: whether it counts as started, only its author can say.</summary>
    public const string Stopped = "stopped";

    /// <summary>Denies the word beside it: «не», «эмес».</summary>
    public const string Negation = "negation";

    /// <summary>Of an event: it was not held, and nobody says what became of it.</summary>
    public const string NotHeld = "not-held";

    /// <summary>Takes back: «но», «кроме».</summary>
    public const string But = "but";

    /// <summary>Done in part: «частично», «наполовину».</summary>
    public const string Partly = "partly";

    /// <summary>How much or how well: «всё», «в срок»; a negation may deny it alone.</summary>
    public const string Qualifier = "qualifier";

    /// <summary>As it was planned: «по плану», «план боюнча».</summary>
    public const string AsPlanned = "as-planned";

    /// <summary>What follows says why: «из-за».</summary>
    public const string Reason = "reason";

    /// <summary>What stands before says why: «улам», «себептүү».</summary>
    public const string ReasonBefore = "reason-before";
}
