namespace Pipeline.Measure;

/// <summary>An indicator whose formula is understood.</summary>
/// <param name="Definition">The indicator as data.</param>
/// <param name="Expression">Its formula.</param>
/// <param name="Version">The first 8 hex digits of the SHA-256 of its formula and of those it refers to.</param>
/// <param name="Aggregates">Every aggregate it may look at, through other indicators too.</param>
internal sealed record Formula(IndicatorDefinition Definition, Expression Expression, string Version, IReadOnlyList<Aggregate> Aggregates)
{
    /// <summary>
    /// Whether figures of parts add up to the figure of the whole, so that municipalities' targets add up to a project's: a count, a sum, or
    /// these added. Not a share, and not distinct people.
    /// </summary>
    public bool IsAdditive { get; init; }

    /// <summary>Whether it rests on rows that describe the present state, so that nothing can be computed for a week that is over.</summary>
    public bool IsOfState { get; } = Aggregates.Any(aggregate => aggregate.Kind.DateColumn is null);
}
