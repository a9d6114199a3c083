using Pipeline.Harmonise.Headers;

namespace Pipeline.Harmonise.Places;

/// <summary>A place that a text speaks of: exactly one of the three is set.</summary>
internal sealed record Mention(Municipality? Municipality, Rayon? Rayon, Oblast? Oblast);

/// <content>Places in running text: titles, captions, names of files.</content>
internal sealed partial class Gazetteer
{
    // «Бель-Алма-Ата АА»: the longest names have three words.
    private const int LongestName = 3;

    // An oblast, a rayon and a municipality; more places are a list.
    private const int MostMentions = 3;

    /// <summary>The place that texts speak of, as far as they name one, where all agree; null otherwise.</summary>
    public Mention? AgreedIn(IEnumerable<string> texts) =>
        texts.Select(FindIn).OfType<Mention>().Distinct().Take(2).ToList() is [var only] ? only : null;

    /// <summary>
    /// The one place that a running text speaks of: «…рабочей группы г. Каракол», «Нарынская область», «karakol-2018.xlsx».
    /// A name counts where its type stands beside it, or, of a municipality, where it is written just as the registry has
    /// it. Of a place and the oblast or rayon it is in, the narrower. Null where there is none, or several apart.
    /// </summary>
    public Mention? FindIn(string text)
    {
        var words = Words.Of(text);
        var found = new HashSet<Mention>();
        var free = 0;
        for (var start = 0; start < words.Length && found.Count <= MostMentions; start++)
        {
            if (LongestAt(words, start, free) is not { } hit)
                continue;
            found.Add(hit.Mention);
            start += hit.Length - 1;
            free = start + 1 < words.Length && PlaceName.IsTypeWord(words[start + 1]) ? start + 2 : start + 1;
        }
        return Narrowest(found);
    }

    // «Ноокатский район, Кок-Жарский АА»: the wider place says where the narrower one is.
    private static Mention? Narrowest(HashSet<Mention> found)
    {
        var narrowest = found.Where(mention => found.All(other => other == mention || IsWithin(mention, other))).Take(2).ToList();
        return narrowest is [var only] ? only : null;
    }

    private static bool IsWithin(Mention inner, Mention outer) =>
        (inner, outer) switch
        {
            ({ Municipality: { } municipality }, { Rayon: { } rayon }) => municipality.Rayon is null
                ? municipality.Oblast == rayon.Oblast
                : municipality.Rayon == rayon.Name,
            ({ Municipality: { } municipality }, { Oblast: { } oblast }) => municipality.Oblast == oblast.Code,
            ({ Rayon: { } rayon }, { Oblast: { } oblast }) => rayon.Oblast == oblast.Code,
            _ => false,
        };

    private (Mention Mention, int Length)? LongestAt(string[] words, int start, int free)
    {
        for (var length = Math.Min(LongestName, words.Length - start); length > 0; length--)
        {
            var name = words.AsSpan(start, length);
            if (PlaceName.IsTypeWord(name[0]) || PlaceName.IsTypeWord(name[^1]))
                continue;
            var type = TypeBeside(words, start, start + length, free);
            if (MentionOf(string.Join(' ', name.ToArray()), type) is { } mention)
                return (mention, length);
        }
        return null;
    }

    private Mention? MentionOf(string name, string? type)
    {
        if (type is null)
            return _municipalities.FindExactly(name) is [var exact] ? new Mention(exact, null, null) : null;
        var typed = $"{name} {type}";
        return PlaceName.TypeOf(type) switch
        {
            PlaceType.Oblast => Oblast(typed) is { } oblast ? new Mention(null, null, oblast) : null,
            PlaceType.Rayon => Rayon(typed) is { } rayon ? new Mention(null, rayon, null) : null,
            _ => Only(_municipalities.Find(typed)) is { } municipality ? new Mention(municipality, null, null) : null,
        };
    }

    // «Ноокат району Көк-Жар»: a type behind one name is not before the next.
    private static string? TypeBeside(string[] words, int start, int end, int free)
    {
        if (end < words.Length && PlaceName.IsTypeWord(words[end]))
            return words[end];
        return start > free && PlaceName.IsTypeWord(words[start - 1]) ? words[start - 1] : null;
    }
}
