using System.Collections.Frozen;
using Pipeline.Publish.SmallCells;

namespace Pipeline;

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

/// <summary>All numbers of people among a publication's figures, small ones marked.</summary>
internal sealed class PeopleCells
{
    /// <summary>The unit of the catalogue that ships, and how coordinators write it.</summary>
    private static readonly HashSet<string> People = new(
        ["people", "человек", "люди", "чел.", "чел", "адам", "киши"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Fields that tell people apart: a count of those of whom one says something is a count of some of the people.</summary>
    private static readonly HashSet<string> Traits = new(
        [
            "sex",
            "gender",
            "women",
            "men",
            "youth",
            "young",
            "birth_year",
            "age",
            "age_group",
            "age_groups",
            "category",
            "position",
            "organisation",
            "zone",
            "problems",
            "problem_codes",
        ],
        StringComparer.Ordinal
    );

    private static readonly char[] Signs = " .,;()=<>!+-*/\"'«»“”≤≥≠\r\n\t".ToCharArray();

    private readonly Dictionary<((string Project, Area Area, Period Period) Place, string Base, string Groups), PeopleCell> _cells = [];

    private readonly Dictionary<((string Project, Area Area, Period Period) Place, string Groups), int> _missing = [];

    public PeopleCells(IReadOnlyList<IndicatorValue> values, IReadOnlyList<IndicatorDefinition> catalogue, int threshold)
    {
        var definitions = catalogue
            .Where(CountsPeople)
            .ToDictionary(definition => definition.Code, definition => (definition, IsOwnOfSome(definition), KindsOf(definition)));
        foreach (var value in values)
        {
            if (definitions.TryGetValue(value.Indicator, out var known))
                Add(value, known);
        }
        foreach (var cell in All.Where(cell => cell.Missing > 0))
            _missing[(cell.Place, cell.Groups)] = Math.Max(cell.Missing, MissingOf(cell));
        foreach (var cell in All)
            cell.Reason = cell.Dimensions.Count > 0 && IsSmall(cell.Value, threshold) ? SuppressionReason.Small : SuppressionReason.None;
    }

    /// <summary>All cells.</summary>
    public IReadOnlyCollection<PeopleCell> All => _cells.Values;

    /// <summary>Whether an indicator counts people.</summary>
    public static bool CountsPeople(IndicatorDefinition definition) => People.Contains(definition.Unit.Trim());

    /// <summary>Whether a figure is about some of the people: a group of them, a part, or a share that tells of a part.</summary>
    public static bool IsOfSome(IndicatorDefinition? definition, string group) =>
        definition is not null
        && (
            IsOwnOfSome(definition)
            || (
                CountsPeople(definition)
                    ? group.Length > 0 || definition.PartOf is not null
                    : definition.RevealsPart || (group.Length > 0 && definition.Reveals.Count > 0)
            )
        );

    /// <summary>Whether a formula of the registry asks what people are like: «count(attendance where sex = male)».</summary>
    public static bool IsOwnOfSome(IndicatorDefinition? definition) =>
        definition is { Place: not null, PartOf: null } && WordsOf(definition).Any(Traits.Contains);

    /// <summary>Whether a number of people is too small to show.</summary>
    public static bool IsSmall(double? value, int threshold) => value > 0 && value < threshold;

    /// <summary>The cell of a place, base and groups; null if no figure shows it.</summary>
    public PeopleCell? Find((string, Area, Period) place, string @base, string groups) => _cells.GetValueOrDefault((place, @base, groups));

    /// <summary>For each group that a cell is narrowed to, the cell without it; null where no figure shows that.</summary>
    public IEnumerable<PeopleCell?> WiderThan(PeopleCell cell) =>
        cell.Dimensions.Count == 1
            ? [Find(cell.Place, cell.Base, "")]
            : cell.Dimensions.Select(group =>
                Find(cell.Place, cell.Base, PeopleCell.GroupsOf(cell.Dimensions.Where(other => other != group)))
            );

    /// <summary>How many rows of lists do not say whether they belong to a cell, by whatever counting knows.</summary>
    public int MissingOf(PeopleCell cell) => _missing.GetValueOrDefault((cell.Place, cell.Groups));

    private static string[] WordsOf(IndicatorDefinition definition) =>
        definition.Formula.Split(Signs, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether rows of some of these kinds must say the sex, so that a blank one is a finding.</summary>
    public static bool AsksForSex(IEnumerable<string> kinds) =>
        kinds.Any(kind => RecordKinds.Find(kind)?.Columns.Any(column => column is { Name: "sex", Required: true }) == true);

    private static HashSet<string> KindsOf(IndicatorDefinition definition) =>
        [.. WordsOf(definition).Where(word => RecordKinds.Find(word) is not null)];

    private void Add(IndicatorValue value, (IndicatorDefinition Definition, bool IsOwn, HashSet<string> Kinds) known)
    {
        var (definition, isOwn, kinds) = known;
        var part = isOwn ? [definition.Code, $"formula={definition.Code}"] : definition.PartOf?.Split('/');
        IReadOnlyList<string> ordered =
            part is null && value.Group.Length == 0
                ? []
                :
                [
                    .. new[] { part?[1], value.Group }
                        .Where(group => !string.IsNullOrEmpty(group))
                        .Cast<string>()
                        .Order(StringComparer.Ordinal),
                ];
        var place = (value.Project, value.Area, value.Period);
        var key = (place, part?[0] ?? value.Indicator, PeopleCell.GroupsOf(ordered));
        if (!_cells.TryGetValue(key, out var cell))
            _cells[key] = cell = new PeopleCell(place, part?[0] ?? value.Indicator, ordered)
            {
                IsOwn = isOwn,
                Kinds = kinds,
                IsTold = ordered.Contains("sex=unknown") && AsksForSex(kinds),
            };
        cell.Figures.Add(value);
        cell.Value ??= value.Value;
        cell.Missing = Math.Max(cell.Missing, value.Missing);
    }
}
