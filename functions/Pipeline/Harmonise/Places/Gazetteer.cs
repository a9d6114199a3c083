using System.Text.RegularExpressions;
using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Places;

/// <summary>A rayon in the registry's main form.</summary>
internal sealed record Rayon(string Oblast, string Name)
{
    /// <summary>The area of its records.</summary>
    public Area Area => Area.Rayon(Oblast, Name);
}

/// <summary>An oblast, or a city of republican rank, by its ISO 3166-2:KG code.</summary>
internal sealed record Oblast(string Code, LocalText Name);

/// <summary>
/// The places that records may be about: the registry's municipalities and rayons, the country's rayons, and the oblasts.
/// </summary>
internal sealed partial class Gazetteer
{
    // «Ысык-Көл облусунун Жети-Өгүз районундагы Ак-Суу айыл аймагы»; a longer text is a story.
    private const int LongestPlaces = 9;

    private const string Between = ",();/";

    private static readonly PlaceIndex<Oblast> Oblasts = new(
        Resource
            .Rows("Places.oblasts.tsv")
            .Select(row => (new Oblast(row[0], new(row[1], row[2], row[3])), Names(row.Skip(1)).AsEnumerable()))
    );

    private static readonly List<(Rayon Rayon, IEnumerable<string> Names)> ShippedRayons =
    [
        .. Resource.Rows("Places.rayons.tsv").Select(row => (new Rayon(row[0], row[1]), Names(row.Skip(1)).AsEnumerable())),
    ];

    private readonly PlaceIndex<Municipality> _municipalities;
    private readonly PlaceIndex<Rayon> _rayons;
    private readonly BoundedCache<PlaceMatch<Municipality>> _known;

    /// <summary>Makes a gazetteer for a registry.</summary>
    public Gazetteer(Registry registry)
    {
        _municipalities = new(registry.Municipalities.Select(municipality => (municipality, NamesOf(municipality).AsEnumerable())));
        _rayons = new(WithRegistered(registry));
        _known = new(LookUp);
    }

    /// <summary>The municipalities that a name or code may mean; beside other words too: «с. Ак-Башат, Ак-Башатский АА».</summary>
    public PlaceMatch<Municipality> Municipality(string text) => _known[text];

    private PlaceMatch<Municipality> LookUp(string text)
    {
        if (WithFormerName(text) is { } renamed)
            return renamed;
        if (Denial.IsIn(text))
            return new([], true);
        var match = _municipalities.Find(text);
        if (match.Found is [var found] && KnownTowns.IsAnother(text, NamesOf(found)))
            return new([], true);
        if (match.Found.Count > 0)
            return match;
        if (!NamesSeveral(text))
            return Array.Exists(Words.Of(text), IsOfPlace) && Told(text) is { } told ? new([told], true) : match;
        return (FindIn(text)?.Municipality ?? Told(text)) is { } mentioned ? new([mentioned], true) : match;
    }

    // «Манас шаары (мурдагы Жалал-Абад)»: both names are one place's, as far as they are known.
    private PlaceMatch<Municipality>? WithFormerName(string text)
    {
        if (text.Length > CellText.Longest || Former().Match(text) is not { Success: true } match)
            return null;
        List<PlaceMatch<Municipality>> named = [LookUp(text[..match.Index]), LookUp(match.Groups["name"].Value)];
        var found = named.SelectMany(one => one.Found).Distinct().ToList();
        return named.Exists(one => one.Found.Count > 1) || found.Count > 1
            ? new([], true)
            : new(found, named.TrueForAll(one => one.IsSure));
    }

    [GeneratedRegex(
        @"\(\s*(мурдагы|мурунку|эски аты|азыркы|бывш\w*\.?|быв\.|ранее|прежде|ныне|теперь|former|formerly|now)\s+(?<name>[^()]+)\)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Former();

    // «с. Ак-Башат, Ак-Башатский АА», «Ак-Талаа району Ак-Тал айыл аймагы», «Ноокат району Көк-Жар а/а».
    private static bool NamesSeveral(string text) =>
        text.AsSpan().ContainsAny(Between)
        || text.Contains(" - ", StringComparison.Ordinal)
        || Words.Of(text) is var words && (words.Count(PlaceName.IsTypeWord) > 2 || Array.Exists(words, IsWider));

    // «Ат-Башыдагы»: that of Ат-Башы.
    private static bool IsOfPlace(string word) => word is [.., 'д' or 'т', 'а' or 'е' or 'о', 'г', 'ы' or 'и' or 'у'];

    private static bool IsWider(string word) => word.Length > 1 && PlaceName.TypeOf(word) is PlaceType.Rayon or PlaceType.Oblast;

    // «Кара-Суу (Ат-Башы району)»: one of several of a name, told by its rayon or oblast beside it.
    private Municipality? Told(string text)
    {
        var parts = text.Split(Between.ToCharArray(), StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1)
            return Halves(parts[0]).Select(Told).OfType<Municipality>().Distinct().Take(2).ToList() is [var half] ? half : null;
        return Told(parts);
    }

    // «Москва районундагы Кара-Суу айыл аймагы»: one place, then another.
    private static IEnumerable<string[]> Halves(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length && words.Length <= LongestPlaces; i++)
            yield return [string.Join(' ', words[..i]), string.Join(' ', words[i..])];
    }

    private Municipality? Told(string[] parts)
    {
        var several = parts.Select(part => _municipalities.Find(part).Found).FirstOrDefault(found => found.Count > 1) ?? [];
        var (rayons, oblasts) = (parts.Select(Rayon).OfType<Rayon>().ToList(), parts.Select(Oblast).OfType<Oblast>().ToList());
        var told = several.Where(one =>
            rayons.Exists(rayon => rayon.Name == one.Rayon && rayon.Oblast == one.Oblast)
            || oblasts.Exists(oblast => oblast.Code == one.Oblast)
        );
        return told.ToList() is [var only] ? only : null;
    }

    /// <summary>The municipalities with the nearest names, the nearest first.</summary>
    public IReadOnlyList<Municipality> NearestMunicipalities(string text) => _municipalities.Nearest(text, 3);

    /// <summary>The rayon of a name; null if unknown or not told apart.</summary>
    public Rayon? Rayon(string text) => Only(_rayons.Find(text));

    /// <summary>The oblast of a name: an oblast rather than the city of that name; null if unknown.</summary>
    public static Oblast? Oblast(string text)
    {
        var match = Oblasts.Find(text);
        return match.Found.Count > 1
            ? match.Found.FirstOrDefault(oblast => !oblast.Code.StartsWith("KG-G", StringComparison.Ordinal))
            : Only(match);
    }

    private static TPlace? Only<TPlace>(PlaceMatch<TPlace> match)
        where TPlace : class => match is { IsSure: true, Found: [var place] } ? place : null;

    private static string[] NamesOf(Municipality municipality) =>
        Names([municipality.Code, municipality.Name.Ru, municipality.Name.Ky, municipality.Name.En, .. municipality.Aliases]);

    // The registry's spelling of a rayon is the main form; one that the country does not have is taken as it is.
    private static IEnumerable<(Rayon, IEnumerable<string>)> WithRegistered(Registry registry)
    {
        var registered = registry
            .Municipalities.Where(municipality => municipality is { Rayon: not null, Oblast: not null })
            .Select(municipality => new Rayon(municipality.Oblast!, municipality.Rayon!))
            .Distinct()
            .ToList();
        var shipped = new PlaceIndex<Rayon>(ShippedRayons);
        var main = registered
            .Select(rayon => (Rayon: rayon, Shipped: Only(shipped.Find(rayon.Name))))
            .Where(pair => pair.Shipped is not null)
            .GroupBy(pair => pair.Shipped!)
            .ToDictionary(pairs => pairs.Key, pairs => pairs.First().Rayon);
        foreach (var (rayon, names) in ShippedRayons)
            yield return (main.GetValueOrDefault(rayon, rayon), names.Append(main.GetValueOrDefault(rayon, rayon).Name));
        foreach (var rayon in registered.Where(rayon => Only(shipped.Find(rayon.Name)) is null))
            yield return (rayon, [rayon.Name]);
    }

    private static string[] Names(IEnumerable<string> cells) =>
        [.. cells.SelectMany(cell => cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
