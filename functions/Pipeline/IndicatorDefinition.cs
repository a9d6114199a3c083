namespace Pipeline;

/// <summary>An indicator as data: a row of the registry's <c>indicators</c> table, or of the catalogue that ships.</summary>
/// <param name="Code">Its code: <c>participants</c>.</param>
/// <param name="Name">Its name in the three languages.</param>
/// <param name="Unit">people, events, %, som…</param>
/// <param name="Formula">The formula over record kinds.</param>
/// <param name="Disaggregation">The columns it is also broken down by; empty for none.</param>
/// <param name="Section">The section of the catalogue it stands in.</param>
public sealed record IndicatorDefinition(
    string Code,
    LocalText Name,
    string Unit,
    string Formula,
    IReadOnlyList<string> Disaggregation,
    string Section
)
{
    /// <summary>Whether it tells how the data stand (completeness, open findings), which changes as they are mended and is no figure of what happened.</summary>
    public bool IsOfData => Section == "data";

    /// <summary>What it means, in words, for the donor's <i>Method</i>; null where the registry gives none.</summary>
    public LocalText? Explanation { get; init; }

    /// <summary>The group of another indicator that it is the total of, as <c>participants/sex=f</c>; null for most.</summary>
    public string? PartOf { get; init; }

    /// <summary>Indicators that count people and could be worked out from this one: it is hidden where they are (<see cref="Publish.SmallCells.Suppression"/>).</summary>
    public IReadOnlyList<string> Reveals { get; init; } = [];

    /// <summary>Whether one of those that it reveals counts a part of the people only, as women are of participants.</summary>
    public bool RevealsPart { get; init; }

    /// <summary>Where the registry has it, so that a wrong formula is a finding with a link; null for one that ships.</summary>
    public FindingPlace? Place { get; init; }
}
