using Pipeline.Measure.Tallies;

namespace Pipeline.Measure;

/// <summary>Turns a tally into figures: every formula, in every period, in total and for each group.</summary>
/// <param name="formulas">The formulas.</param>
/// <param name="targets">What is planned.</param>
/// <param name="history">What was reported of weeks that are over, where it rests on the state that the data were in then.</param>
internal sealed class Valuer(FormulaBook formulas, TargetBook targets, PastState history)
{
    /// <summary>All figures of an area, in order of catalogue, period and group.</summary>
    public IEnumerable<IndicatorValue> ValuesOf(Tally tally, PeriodBook periods)
    {
        var places = periods.Periods.Select(
            (days, i) => new Place(i, days, new Evaluation(formulas, targets, tally, i, days, periods.IsPast(days), ""))
        );
        var all = places.Where(place => !periods.IsHistory(place.Days) || tally.HasRowsIn(place.Index)).ToList();
        return formulas.Formulas.SelectMany(formula => all.SelectMany(place => ValuesOf(formula, place, tally)));
    }

    private IEnumerable<IndicatorValue> ValuesOf(Formula formula, Place place, Tally tally)
    {
        var total = ValueOf(formula, place.Evaluation, tally, place.Days, "");
        if (total.Value is null && place.Evaluation.IsPast)
            total = history.Find(tally, formula, place.Days) ?? total;
        if (IsWorthSaying(total))
            yield return total;
        foreach (var column in formula.Definition.Disaggregation)
        {
            var prefix = column + "=";
            var named = formula
                .Aggregates.SelectMany(aggregate => tally.GroupsOf(aggregate, place.Index))
                .Where(group => group.StartsWith(prefix, StringComparison.Ordinal))
                .Distinct()
                .Order(StringComparer.Ordinal);
            foreach (var group in named)
                yield return ValueOf(formula, place.Within(group), tally, place.Days, group);
        }
    }

    /// <summary>«No data» is said where somebody waits for a figure: not for every week in which there is nothing to miss.</summary>
    private static bool IsWorthSaying(IndicatorValue value) =>
        value.Value is not null
        || value.Missing > 0
        || value.Target is not null
        || value.Period.Kind is PeriodKind.SinceStart or PeriodKind.Programme;

    private IndicatorValue ValueOf(Formula formula, Evaluation at, Tally tally, Period period, string group)
    {
        var computed = at.Compute(formula);
        return new IndicatorValue(
            tally.Project,
            tally.Area,
            formula.Definition.Code,
            period,
            group,
            computed.Figure.Value,
            computed.Figure.Quality
        )
        {
            Target = group.Length == 0 ? targets.Find(tally.Project, tally.Area, formula, period) : null,
            Missing = computed.Missing,
            Inputs = computed.ToInputs(),
            FormulaVersion = formula.Version,
        };
    }

    private sealed record Place(int Index, Period Days, Evaluation Evaluation)
    {
        private readonly Dictionary<string, Evaluation> _groups = [];

        public Evaluation Within(string group)
        {
            if (!_groups.TryGetValue(group, out var evaluation))
                _groups[group] = evaluation = Evaluation.Within(group);
            return evaluation;
        }
    }
}
