namespace Pipeline.Measure.Tallies;

/// <summary>
/// Counts people among mentions by <see cref="PersonMatcher"/>: those who are certainly different, or the mentions that fit several of
/// them. Pseudonyms of different municipalities never match, so a wider area's mentions may be matched all together.
/// </summary>
internal sealed class PeopleAccumulator(bool isUncertain) : Accumulator
{
    private readonly HashSet<string> _mentions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _possible = new(StringComparer.Ordinal);
    private int _unknown;

    public override Figure Result
    {
        get
        {
            var known = PersonMatcher.Count(_mentions);
            var withPossible = _possible.IsSubsetOf(_mentions) ? known : PersonMatcher.Count(_mentions.Union(_possible));
            return !isUncertain
                ? Figure.OfKnownPart(known.Certain, Quality, _unknown + withPossible.Certain - known.Certain)
                : Figure.Of(known.Uncertain, _unknown > 0 || withPossible != known ? Quality.About : Quality);
        }
    }

    public override void Take(object value, Row row) => _mentions.Add((string)value);

    protected override void MissValue(object? value, Row row)
    {
        if (value is string mention)
            _possible.Add(mention);
        else
            _unknown++;
    }

    protected override void MergeValues(Accumulator other)
    {
        var part = (PeopleAccumulator)other;
        _mentions.UnionWith(part._mentions);
        _possible.UnionWith(part._possible);
        _unknown += part._unknown;
    }
}
