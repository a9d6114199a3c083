using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Places;

/// <summary>What looking up a name gave.</summary>
/// <param name="Found">The places that the name may mean: none, one, or several between which it does not decide.</param>
/// <param name="IsSure">False where a typing error had to be forgiven.</param>
internal sealed record PlaceMatch<T>(IReadOnlyList<T> Found, bool IsSure);

/// <summary>
/// Places by name, tolerant by rule: first the same letters; then the stem of a Russian adjective and of a noun; then the
/// same with vowels made equal; then without a Kyrgyz case ending; then one typing error. The first step that finds anything decides.
/// </summary>
internal sealed class PlaceIndex<T>
    where T : class
{
    // A shorter name with a letter changed is as likely another name.
    private const int ShortestForgiven = 6;
    private const int ShortestInflected = 4;

    // «-ындагы»
    private const int LongestEnding = 5;

    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, List<Entry>> _byName = [];
    private readonly Dictionary<string, List<Entry>> _byStem = [];
    private readonly Dictionary<string, List<Entry>> _byCoarseStem = [];
    private readonly BoundedCache<PlaceMatch<T>> _cache;

    /// <summary>Makes an index of places, each under all its names.</summary>
    public PlaceIndex(IEnumerable<(T Place, IEnumerable<string> Names)> places)
    {
        foreach (var (place, names) in places)
        {
            foreach (var name in names.Select(PlaceName.Read).OfType<PlaceName>())
                Add(new Entry(place, name));
        }
        _cache = new(LookUp);
    }

    /// <summary>The places that a written name may mean.</summary>
    public PlaceMatch<T> Find(string text) => _cache[text];

    /// <summary>The places that are called just so, their type's word aside.</summary>
    public IReadOnlyList<T> FindExactly(string text) =>
        PlaceName.Read(text) is { } name ? Fitting(name, _byName.GetValueOrDefault(name.Full)) : [];

    /// <summary>The places whose names are nearest, the nearest first; for suggestions only.</summary>
    public IReadOnlyList<T> Nearest(string text, int most) =>
        PlaceName.Read(text) is not { } name
            ? []
            :
            [
                .. _entries
                    .Select(entry => (entry.Place, Likeness: FuzzySharp.Fuzz.Ratio(name.Whole, entry.Name.Whole)))
                    .Where(pair => pair.Likeness >= 60)
                    .OrderByDescending(pair => pair.Likeness)
                    .Select(pair => pair.Place)
                    .Distinct()
                    .Take(most),
            ];

    private PlaceMatch<T> LookUp(string text)
    {
        if (PlaceName.Read(text) is not { } name)
            return new([], true);
        var found = Fitting(name, _byName.GetValueOrDefault(name.Full));
        if (found.Count == 0)
            found = ByStems(name, _byStem, stem => stem);
        if (found.Count == 0)
            found = ByStems(name, _byCoarseStem, PlaceName.Coarse).FindAll(place => !IsOtherwiseRounded(name, place));
        if (found.Count == 0)
            found = ByKyrgyzCase(name);
        return found.Count > 0 ? new(found, true) : new(ByTypingError(name), false);
    }

    // «Узген» is Өзгөн, but «Кара-Куль» is no Каракол: Russian у is ө, not о.
    private bool IsOtherwiseRounded(PlaceName name, T place)
    {
        var alike = _entries.FindAll(entry =>
            entry.Place == place
            && entry.Name.Whole.Length == name.Whole.Length
            && PlaceName.Coarse(entry.Name.Whole) == PlaceName.Coarse(name.Whole)
        );
        return alike.Count > 0 && alike.TrueForAll(entry => IsOtherwiseRounded(entry.Name, name) || IsOtherwiseRounded(name, entry.Name));
    }

    private static bool IsOtherwiseRounded(PlaceName open, PlaceName closed) =>
        !open.HasFront && open.Whole.Zip(closed.Whole).Any(pair => pair is ('о', 'у'));

    // «Караколдон», «Ак-Талда»
    private List<T> ByKyrgyzCase(PlaceName name)
    {
        for (var length = name.Full.Length - 2; length >= Math.Max(ShortestInflected, name.Full.Length - LongestEnding); length--)
        {
            var isInflected = KyrgyzEnding.TryRead(name.Full.AsSpan(length), out _);
            if (isInflected && Fitting(name, _byName.GetValueOrDefault(name.Full[..length])) is { Count: > 0 } found)
                return found;
        }
        return [];
    }

    private void Add(Entry entry)
    {
        _entries.Add(entry);
        AddTo(_byName, entry.Name.Full, entry);
        foreach (var stem in entry.Name.Stems)
            AddTo(_byStem, stem, entry);
        foreach (var stem in entry.Name.Stems.Select(PlaceName.Coarse).Distinct())
            AddTo(_byCoarseStem, stem, entry);
    }

    private static void AddTo(Dictionary<string, List<Entry>> index, string key, Entry entry)
    {
        if (!index.TryGetValue(key, out var entries))
            index[key] = entries = [];
        entries.Add(entry);
    }

    // Two nouns that differ in their last vowel are two places; an adjective of the stem is either, in any case.
    private static List<T> ByStems(PlaceName name, Dictionary<string, List<Entry>> index, Func<string, string> form)
    {
        var whole = form(name.Whole);
        foreach (var stem in name.Stems)
        {
            var entries = index.GetValueOrDefault(form(stem));
            var found = Fitting(
                name,
                entries?.Where(entry => name.IsAdjective || entry.Name.IsAdjective || form(entry.Name.Whole) == whole)
            );
            if (found.Count > 0)
                return found;
        }
        return [];
    }

    private List<T> ByTypingError(PlaceName name) =>
        name.Full.Length < ShortestForgiven || name.Full.Any(char.IsDigit)
            ? []
            : Fitting(
                name,
                _entries.Where(entry => entry.Name.Full.Length >= ShortestForgiven && Spelling.IsNear(entry.Name.Full, name.Full))
            );

    // «г. Нарын» is not «Нарынский район»: what both say of their type must not contradict.
    private static List<T> Fitting(PlaceName name, IEnumerable<Entry>? entries) =>
        entries is null
            ? []
            :
            [
                .. entries
                    .Where(entry => name.Type == PlaceType.Unknown || entry.Name.Type == PlaceType.Unknown || entry.Name.Type == name.Type)
                    .Select(entry => entry.Place)
                    .Distinct(),
            ];

    private sealed record Entry(T Place, PlaceName Name);
}
