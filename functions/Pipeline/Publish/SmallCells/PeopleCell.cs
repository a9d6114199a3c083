using System.Collections.Frozen;

namespace Pipeline.Publish.SmallCells;

/// <summary>A number of people that outputs show, perhaps under several names: «women» is «participants, sex=f».</summary>
/// <param name="place">Project, area and period.</param>
/// <param name="base">The indicator that counts everybody.</param>
/// <param name="dimensions">The groups it is narrowed to, ordered; empty for everybody.</param>
internal sealed class PeopleCell((string Project, Area Area, Period Period) place, string @base, IReadOnlyList<string> dimensions)
{
    public (string Project, Area Area, Period Period) Place { get; } = place;

    public string Base { get; } = @base;

    public IReadOnlyList<string> Dimensions { get; } = dimensions;

    /// <summary>The figures that show it; none where it is only what the shown groups leave of their total.</summary>
    public List<IndicatorValue> Figures { get; } = [];

    /// <summary>The groups in one word.</summary>
    public string Groups { get; } = GroupsOf(dimensions);

    /// <summary>How many people; null where that is not known, to us and to the reader.</summary>
    public double? Value { get; set; }

    /// <summary>How many rows of lists do not say whether they belong to it.</summary>
    public int Missing { get; set; }

    /// <summary>Whether a formula of the registry counts it, of which nobody knows how it is made of other cells.</summary>
    public bool IsOwn { get; set; }

    /// <summary>The kinds of rows that its formula counts.</summary>
    public IReadOnlySet<string> Kinds { get; init; } = FrozenSet<string>.Empty;

    public SuppressionReason Reason { get; set; }

    /// <summary>Whether it must not be worked out.</summary>
    public bool IsHidden => Reason != SuppressionReason.None;

    /// <summary>Whether a reader does not see it.</summary>
    public bool IsUnknown => Value is null || (!IsTold && (IsHidden || Figures.Count == 0));

    /// <summary>Whether readers may know it although no figure shows it: findings tell each cell of a list that should say the sex and does not.</summary>
    public bool IsTold { get; init; }

    /// <summary>Whether few people follow from it, so that it must not follow from others.</summary>
    public bool IsSmall => Reason == SuppressionReason.Small && !IsTold;

    /// <summary>Whether it is small, or may turn out to be.</summary>
    public bool IsAtRisk => IsSmall || IsStretch;

    /// <summary>Whether it is a group in a stretch of time between shown periods, whose number is known only where it follows from theirs.</summary>
    public bool IsStretch => Figures.Count == 0 && Value is null && Dimensions.Count > 0;

    /// <summary>Groups in one word, as cells are found by.</summary>
    public static string GroupsOf(IEnumerable<string> dimensions) => string.Join('\u001f', dimensions);
}
