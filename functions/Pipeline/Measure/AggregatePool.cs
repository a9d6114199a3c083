namespace Pipeline.Measure;

/// <summary>All aggregates of a catalogue, each once: two formulas that count the same rows share the counting.</summary>
internal sealed class AggregatePool
{
    private readonly Dictionary<string, Aggregate> _byText = [];
    private readonly List<Aggregate> _all = [];

    /// <summary>All aggregates by <see cref="Aggregate.Index"/>.</summary>
    public IReadOnlyList<Aggregate> All => _all;

    /// <summary>The aggregate of a text, made at its first mention.</summary>
    public Aggregate Get(string text, Func<int, Aggregate> make)
    {
        var key = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (!_byText.TryGetValue(key, out var aggregate))
        {
            _byText[key] = aggregate = make(_all.Count);
            _all.Add(aggregate);
        }
        return aggregate;
    }
}
