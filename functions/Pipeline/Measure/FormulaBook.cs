using System.Security.Cryptography;
using System.Text;
using Pipeline.Languages;
using Pipeline.Measure.Formulas;

namespace Pipeline.Measure;

/// <summary>
/// All formulas of a catalogue, understood together: they share aggregates and may refer to each other. A formula that cannot be
/// understood is a finding and gives no figures; the others go on.
/// </summary>
internal sealed class FormulaBook
{
    /// <summary>Indicators that refer to indicators that refer to…: nobody can follow more, and the stack is finite.</summary>
    private const int LongestChain = 50;

    private static readonly Lazy<FormulaBook> Shipped = new(() => new FormulaBook(IndicatorCatalogue.Shipped));

    private readonly Dictionary<string, Formula> _formulas = [];
    private readonly AggregatePool _pool = new();
    private readonly List<Finding> _findings = [];

    private FormulaBook(IReadOnlyList<IndicatorDefinition> catalogue)
    {
        var codes = catalogue.Select(indicator => indicator.Code).ToHashSet(StringComparer.Ordinal);
        var bound = new Dictionary<string, (IndicatorDefinition Indicator, Expression Expression)>();
        foreach (var indicator in catalogue)
        {
            if (Bind(indicator, codes) is { } expression)
                bound[indicator.Code] = (indicator, expression);
        }
        foreach (var (indicator, expression) in InOrder(bound))
            _formulas[indicator.Code] = Understand(indicator, expression);
        Formulas = [.. catalogue.Where(indicator => _formulas.ContainsKey(indicator.Code)).Select(indicator => _formulas[indicator.Code])];
        foreach (var formula in Formulas)
        {
            foreach (var aggregate in formula.Aggregates)
                aggregate.SplitBy(formula.Definition.Disaggregation);
        }
    }

    /// <summary>Understands a catalogue; the one that ships only once.</summary>
    public static FormulaBook Of(IReadOnlyList<IndicatorDefinition> catalogue) =>
        ReferenceEquals(catalogue, IndicatorCatalogue.Shipped) ? Shipped.Value : new FormulaBook(catalogue);

    /// <summary>The formulas that are right, in the catalogue's order.</summary>
    public IReadOnlyList<Formula> Formulas { get; }

    /// <summary>Every aggregate of any formula.</summary>
    public IReadOnlyList<Aggregate> Aggregates => _pool.All;

    /// <summary>What is wrong with the others.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>
    /// The catalogue, each share or mean knowing which counts of people could be worked out from it: those that look at the same rows.
    /// </summary>
    public IReadOnlyList<IndicatorDefinition> WithReveals(IReadOnlyList<IndicatorDefinition> catalogue)
    {
        var ofPeople = Formulas.Where(formula => PeopleFigures.CountsPeople(formula.Definition)).ToList();
        return [.. catalogue.Select(definition => PeopleFigures.CountsPeople(definition) ? definition : WithReveals(definition, ofPeople))];
    }

    private IndicatorDefinition WithReveals(IndicatorDefinition definition, List<Formula> ofPeople)
    {
        if (Find(definition.Code) is not { } formula)
            return definition;
        var revealed = ofPeople.FindAll(other =>
            definition.Reveals.Contains(other.Definition.Code) || other.Aggregates.Intersect(formula.Aggregates).Any()
        );
        return definition with
        {
            Reveals = [.. definition.Reveals.Union(revealed.Select(other => other.Definition.Code))],
            RevealsPart = revealed.Exists(other => other.Definition.PartOf is not null),
        };
    }

    /// <summary>A formula by its indicator's code; null if it is wrong.</summary>
    public Formula? Find(string code) => _formulas.GetValueOrDefault(code);

    private Expression? Bind(IndicatorDefinition indicator, HashSet<string> codes)
    {
        var (tree, error) = Parser.Parse(indicator.Formula);
        var errors = new Errors();
        var expression = tree is null ? null : new Binder(indicator.Formula, codes, _pool, errors).Number(tree);
        _findings.AddRange((error is null ? errors.All : [error]).Select(wrong => FindingOf(indicator, wrong)));
        return errors.All.Count == 0 ? expression : null;
    }

    private Formula Understand(IndicatorDefinition indicator, Expression expression)
    {
        var parts = expression.WithParts().ToList();
        var others = parts
            .OfType<OfIndicator>()
            .Select(other => _formulas.GetValueOrDefault(other.Code))
            .OfType<Formula>()
            .Distinct()
            .ToList();
        var aggregates = parts.OfType<OfRows>().Select(rows => rows.Aggregate).Concat(others.SelectMany(other => other.Aggregates));
        var version = string.Join('\n', others.Select(other => other.Version).Prepend(indicator.Formula));
        return new Formula(indicator, expression, Hash(version), [.. aggregates.Distinct()])
        {
            IsAdditive = parts.TrueForAll(part =>
                part switch
                {
                    OfRows { Aggregate.Function: AggregateFunction.Count or AggregateFunction.Sum or AggregateFunction.Stated } => true,
                    OfRows { Aggregate.Function: AggregateFunction.Latest } => true,
                    OfIndicator other => _formulas.GetValueOrDefault(other.Code) is { IsAdditive: true },
                    Together or Either or Arithmetic { Sign: '+' } => true,
                    _ => false,
                }
            ),
        };
    }

    /// <summary>Formulas so that each comes after those it refers to; those in a circle, or at the end of too long a chain, are left out.</summary>
    private List<(IndicatorDefinition, Expression)> InOrder(
        Dictionary<string, (IndicatorDefinition Indicator, Expression Expression)> bound
    )
    {
        var open = bound.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.Expression.WithParts().OfType<OfIndicator>().Select(other => other.Code).Where(bound.ContainsKey).ToHashSet()
        );
        var ordered = new List<(IndicatorDefinition, Expression)>();
        for (var chain = 0; chain < LongestChain; chain++)
        {
            var ready = open.Where(pair => !pair.Value.Overlaps(open.Keys)).Select(pair => pair.Key).ToList();
            ordered.AddRange(ready.Select(code => bound[code]));
            ready.ForEach(code => open.Remove(code));
        }
        foreach (var (code, others) in open)
        {
            var message = Texts.Measure["formula-circle", string.Join(", ", others.Where(open.ContainsKey).Order(StringComparer.Ordinal))];
            _findings.Add(FindingOf(bound[code].Indicator, new FormulaError("formula-circle", default, message)));
        }
        return ordered;
    }

    private static Finding FindingOf(IndicatorDefinition indicator, FormulaError error)
    {
        var message = Texts.Measure["formula-finding", indicator.Code, error.Message, Marked(indicator.Formula, error.Span)];
        return new Finding(
            error.Code,
            Severity.Error,
            indicator.Place ?? new FindingPlace(),
            message,
            $"{indicator.Code}|{error.Span.Start}"
        )
        {
            Raw = indicator.Formula,
            Suggestion = error.Suggestion,
        };
    }

    /// <summary>The formula around the place, the place itself between ▸ and ◂.</summary>
    private static string Marked(string formula, Formulas.Span span)
    {
        const int Around = 60;
        var start = Math.Max(0, span.Start - Around);
        var end = Math.Min(formula.Length, span.Start + Math.Min(span.Length, Around) + Around);
        var marked = Math.Min(span.Start + Math.Min(span.Length, Around), formula.Length);
        return $"{(start > 0 ? "…" : "")}{formula[start..span.Start]}▸{formula[span.Start..marked]}◂{formula[marked..end]}{(end < formula.Length ? "…" : "")}";
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}
