namespace Pipeline;

/// <summary>Why a figure is not shown to donors.</summary>
public enum SuppressionReason
{
    /// <summary>It is shown.</summary>
    None,

    /// <summary>A count of few people: shown as «&lt;5» with the threshold in use.</summary>
    Small,

    /// <summary>Any count, hidden because a small one could be worked out from it.</summary>
    Complementary,
}

/// <summary>
/// Which figures are hidden because they count few people, or because such a count could be worked out from them. Decided once for
/// all figures of a publication: every output, in every language, asks the same decision.
/// </summary>
/// <remarks>
/// A count of 1 to threshold − 1 people in a disaggregated cell is small; 0 is shown. Figures are tied by what a reader can add and
/// subtract: groups make their total (a remainder that no group shows is a group too), municipalities make rayons, rayons oblasts, oblasts
/// projects, and periods that hold the same people are equal. Cells are hidden until no small cell follows from those shown by any
/// linear combination, and until the hidden cells of each sum hold at least the threshold together. A share or mean is hidden where a count
/// that it gives away is. A hidden figure's rows must not be listed either, as their number is the figure.
/// Not covered: comparing publications of different weeks, which is why figures of weeks and months are never disaggregated.
/// </remarks>
public sealed class Suppression
{
    private readonly Dictionary<FigureKey, SuppressionReason> _reasons = [];

    private Suppression() { }

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
        var suppression = new Suppression();
        var cells = new PeopleCells(values, catalogue, threshold);
        new SuppressionEquations(cells, new AreaTree(registry), threshold).Protect();
        foreach (var cell in cells.All.Where(cell => cell.Reason != SuppressionReason.None))
        {
            foreach (var figure in cell.Figures)
                suppression._reasons[figure] = cell.Reason;
        }
        suppression.HideWhatReveals(values, catalogue);
        return suppression;
    }

    private void HideWhatReveals(IReadOnlyList<IndicatorValue> values, IReadOnlyList<IndicatorDefinition> catalogue)
    {
        var reveals = catalogue.Where(definition => definition.Reveals.Count > 0).ToDictionary(d => d.Code, d => d.Reveals);
        foreach (var value in values.Where(value => value.Value is not null && reveals.ContainsKey(value.Indicator)))
        {
            var figure = FigureKey.Of(value);
            if (reveals[value.Indicator].Any(code => _reasons.ContainsKey(figure with { Indicator = code })))
                _reasons.TryAdd(figure, SuppressionReason.Complementary);
        }
    }
}

/// <summary>What a figure is about: its value's identity.</summary>
internal readonly record struct FigureKey(string Project, Area Area, string Indicator, Period Period, string Group)
{
    public static FigureKey Of(IndicatorValue value) => new(value.Project, value.Area, value.Indicator, value.Period, value.Group);
}
