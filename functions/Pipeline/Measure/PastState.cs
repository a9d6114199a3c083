using Pipeline.Measure.Tallies;

namespace Pipeline.Measure;

/// <summary>
/// What was reported of weeks that are over by indicators of the present state: completeness, open findings, steps done. Such a figure cannot
/// be computed again, nor is it wrong: it stays as the last run of that week left it.
/// </summary>
internal sealed class PastState
{
    private readonly Dictionary<(string Project, Area Area, string Indicator, Period Period), IndicatorValue> _figures = [];

    public PastState(FormulaBook formulas, IReadOnlyList<StoredIndicator> history, DateOnly asOf)
    {
        foreach (var value in history.Select(stored => stored.Value))
        {
            if (value.Group.Length == 0 && value.Period.Days.End < asOf && formulas.Find(value.Indicator) is { IsOfState: true })
                _figures[(value.Project, value.Area, value.Indicator, value.Period)] = value;
        }
    }

    /// <summary>The figure that was reported; null if none was.</summary>
    public IndicatorValue? Find(Tally tally, Formula formula, Period period) =>
        formula.IsOfState ? _figures.GetValueOrDefault((tally.Project, tally.Area, formula.Definition.Code, period)) : null;
}
