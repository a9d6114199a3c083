using System.Globalization;

namespace Pipeline.Publish.SmallCells;

/// <summary>Why a figure is not shown.</summary>
public enum SuppressionReason
{
    /// <summary>It is shown.</summary>
    None,

    /// <summary>A count of few people: shown as «&lt;5» with the threshold in use.</summary>
    Small,

    /// <summary>Any figure, hidden because a small count could be worked out from it.</summary>
    Complementary,
}

/// <summary>
/// Which figures are hidden because they count few people, or because such a count could be worked out from them. Decided once for
/// all figures of a publication, before any output sees them: every output, in every language, has the same figures.
/// </summary>
/// <remarks>
/// A count of 1 to threshold − 1 people in a disaggregated cell is small; 0 is shown. Figures are tied by what a reader can add and
/// subtract: groups make their total and areas the wider area (what neither shows is a part too), and periods share the days that they have
/// in common (<see cref="PeriodSums"/>). Cells are hidden until no small cell follows from those shown by any linear combination (nor few people of
/// a group between two shown periods), and until the hidden cells of each sum hold at least the threshold together; then those are shown again
/// without which all this still holds. Two numbers are taken to be known: how many came in all, which rows read and completeness tell as well, and
/// of how many the sex is not said, as each such cell is a finding. A share or mean is hidden where a count that it gives away is. The rows and missing inputs of parts of the people are kept back in every area around a hidden cell: lists of rows would show who is in two
/// groups, or in which municipality. Parts are shown since the start and for programmes only: a week's would be small, and each publication has
/// other weeks. Earlier figures of parts are never shown, as nothing protects them now.
/// Findings don't quote numbers of some of the people (<see cref="Record.CountsPart"/>). Not covered: comparing publications of different weeks;
/// and rows of records, which are for those who may see the spreadsheets.
/// </remarks>
public sealed class Suppression
{
    private readonly Dictionary<FigureKey, SuppressionReason> _reasons = [];
    private readonly HashSet<(string Project, Area Area)> _around = [];
    private readonly Dictionary<string, IndicatorDefinition> _definitions;
    private readonly string _small;

    private Suppression(IReadOnlyList<IndicatorDefinition> catalogue, int threshold)
    {
        _definitions = catalogue.DistinctBy(definition => definition.Code).ToDictionary(definition => definition.Code);
        _small = string.Create(CultureInfo.InvariantCulture, $"<{threshold}");
    }

    /// <summary>How many figures are hidden.</summary>
    public int Count => _reasons.Count;

    /// <summary>Whether and why a figure is hidden.</summary>
    public SuppressionReason ReasonOf(IndicatorValue value) => _reasons.GetValueOrDefault(FigureKey.Of(value));

    /// <summary>Decides for all figures that are published together.</summary>
    /// <param name="values">All of them.</param>
    /// <param name="catalogue">Which are counts of people, and what they are parts of.</param>
    /// <param name="registry">Which area lies in which.</param>
    /// <param name="threshold">A count of people below this is small; 5 by OpenSAFELY's practice. 1 or less hides nothing.</param>
    public static Suppression Of(
        IReadOnlyList<IndicatorValue> values,
        IReadOnlyList<IndicatorDefinition> catalogue,
        Registry registry,
        int threshold
    )
    {
        var suppression = new Suppression(catalogue, threshold);
        var isOfSome = values.ToLookup(value => suppression.IsOfSome(value) && !IsReported(value.Period));
        foreach (var value in isOfSome[true].Where(value => value.Value is not null))
            suppression._reasons[FigureKey.Of(value)] = SuppressionReason.Complementary;
        var cells = new PeopleCells([.. isOfSome[false]], catalogue, threshold);
        var areas = new AreaTree(registry);
        new SuppressionEquations(cells, areas, threshold).Protect();
        foreach (var cell in cells.All.Where(cell => cell.IsHidden))
            suppression.Hide(cell, areas);
        var places = cells.All.Where(cell => cell.IsHidden).Select(cell => cell.Place).ToHashSet();
        foreach (var value in isOfSome[false].Where(value => suppression.Reveals(value, places)))
            suppression._reasons.TryAdd(FigureKey.Of(value), SuppressionReason.Complementary);
        return suppression;
    }

    /// <summary>A figure as outputs may show it: without its number where that is hidden, and without what gives hidden ones away.</summary>
    public StoredIndicator Shown(StoredIndicator stored)
    {
        var value = stored.Value;
        var reason = ReasonOf(value);
        if (reason == SuppressionReason.None && !IsOfSome(value))
            return stored;
        return stored with
        {
            Value =
                reason != SuppressionReason.None ? Hidden(value, reason == SuppressionReason.Small ? _small : "complementary")
                : _around.Contains((value.Project, value.Area)) ? WithoutRows(value)
                : value,
            Restatements = [.. stored.Restatements.Select(Hidden)],
        };
    }

    private bool IsOfSome(IndicatorValue value) => PeopleFigures.IsOfSome(_definitions.GetValueOrDefault(value.Indicator), value.Group);

    private static bool IsReported(Period period) => period.Kind is PeriodKind.SinceStart or PeriodKind.Programme;

    private void Hide(PeopleCell cell, AreaTree areas)
    {
        foreach (var figure in cell.Figures)
            _reasons[FigureKey.Of(figure)] = cell.Reason;
        for (Area? area = cell.Place.Area; area is { } around; area = areas.ParentOf(around, cell.Place.Project))
            _around.Add((cell.Place.Project, around));
    }

    // A registry's own share of some of the people may be any share: it is hidden wherever any count of people is.
    private bool Reveals(IndicatorValue value, HashSet<(string, Area, Period)> places)
    {
        if (value.Value is null || _definitions.GetValueOrDefault(value.Indicator) is not { } definition)
            return false;
        return definition.Reveals.Any(code => _reasons.ContainsKey(FigureKey.Of(value) with { Indicator = code }))
            || (PeopleFigures.IsOwnOfSome(definition) && places.Contains((value.Project, value.Area, value.Period)));
    }

    private static IndicatorValue Hidden(IndicatorValue value, string why) =>
        WithoutRows(value) with
        {
            Value = null,
            Quality = Quality.None,
            Inputs = [],
            Hidden = why,
        };

    private static IndicatorValue WithoutRows(IndicatorValue value) =>
        value with
        {
            Inputs = [.. value.Inputs.Select(input => input with { Rows = [] })],
            Missing = 0,
            HidesRows = true,
        };

    private static Restatement Hidden(Restatement earlier) => earlier with { Value = null, Quality = Quality.None, IsHidden = true };
}

/// <summary>What a figure is about: its value's identity.</summary>
internal readonly record struct FigureKey(string Project, Area Area, string Indicator, Period Period, string Group)
{
    public static FigureKey Of(IndicatorValue value) => new(value.Project, value.Area, value.Indicator, value.Period, value.Group);
}
