namespace Pipeline.Measure.Tallies;

/// <summary>
/// Counts people among mentions by <see cref="PersonMatcher"/>: those who are certainly different, or the mentions that fit several of
/// them. Pseudonyms of different municipalities never match, so a wider area counts what its parts counted.
/// </summary>
internal sealed class PeopleAccumulator(bool isUncertain) : Accumulator
{
    private readonly HashSet<string> _mentions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _possible = new(StringComparer.Ordinal);
    private int _unknown;
    private Counts _ofParts;
    private Counts? _own;

    public override Figure Result
    {
        get
        {
            var (known, withPossible) = All;
            return !isUncertain
                ? Figure.OfKnownPart(known.Certain, Quality, _unknown + withPossible.Certain - known.Certain)
                : Figure.Of(known.Uncertain, _unknown > 0 || withPossible != known ? Quality.About : Quality);
        }
    }

    private Counts All => _ofParts + (_own ??= CountOwn());

    public override void Take(object value, Row row)
    {
        _mentions.Add((string)value);
        _own = null;
    }

    protected override void MissValue(object? value, Row row)
    {
        if (value is string mention)
            _possible.Add(mention);
        else
            _unknown++;
        _own = null;
    }

    protected override void MergeValues(Accumulator other)
    {
        var part = (PeopleAccumulator)other;
        _ofParts += part.All;
        _unknown += part._unknown;
    }

    private Counts CountOwn()
    {
        var known = PersonMatcher.Count(_mentions);
        return new(known, _possible.IsSubsetOf(_mentions) ? known : PersonMatcher.Count(_mentions.Union(_possible)));
    }

    /// <summary>How many people there are, and how many if those who may belong do.</summary>
    private readonly record struct Counts(PeopleCount Known, PeopleCount WithPossible)
    {
        public static Counts operator +(Counts left, Counts right) => new(left.Known + right.Known, left.WithPossible + right.WithPossible);
    }
}
