namespace Pipeline.Measure;

/// <summary>How many different people some mentions are.</summary>
/// <param name="Certain">People who are certainly different from each other.</param>
/// <param name="Uncertain">Mentions that may be one of them or somebody else: «Шукова Б.» beside Бактыгуль and Бермет.</param>
public readonly record struct PeopleCount(int Certain, int Uncertain)
{
    /// <summary>The people of two places together, none of whom can be the same.</summary>
    public static PeopleCount operator +(PeopleCount left, PeopleCount right) =>
        new(left.Certain + right.Certain, left.Uncertain + right.Uncertain);
}

/// <summary>
/// Tells which mentions are one person, from pseudonyms alone, within one municipality. An initial joins a full name where
/// only one of that block fits; where several fit, the one with the same phone; otherwise it stays uncertain. The order of mentions does
/// not matter.
/// </summary>
public static class PersonMatcher
{
    /// <summary>Counts the people among mentions; a mention given twice is one.</summary>
    public static PeopleCount Count(IEnumerable<string> persons)
    {
        var mentions = persons as IReadOnlySet<string> ?? persons.ToHashSet(StringComparer.Ordinal);
        var first = new Dictionary<string, string>(mentions.Count, StringComparer.Ordinal);
        var byBlock = first.GetAlternateLookup<ReadOnlySpan<char>>();
        var shared = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            var block = PersonKey.BlockOf(mention);
            if (byBlock.TryGetValue(block, out var known, out var other))
                (shared.TryGetValue(known, out var all) ? all : shared[known] = [other]).Add(mention);
            else
                byBlock[block] = mention;
        }
        // Most people are alone in their block: only the others need a look.
        var (certain, uncertain) = (first.Count - shared.Count, 0);
        foreach (var block in shared.Values)
        {
            var (people, open) = CountBlock(block.ConvertAll(PersonKey.Parse));
            certain += people;
            uncertain += open;
        }
        return new(certain, uncertain);
    }

    private static (int Certain, int Uncertain) CountBlock(List<PersonKey> keys)
    {
        var people = new List<PersonKey>();
        var uncertain = 0;
        foreach (var key in keys.OrderBy(Order, StringComparer.Ordinal))
        {
            var fitting = people.FindAll(person => person.IsCompatible(key));
            if (fitting.Count > 1 && key.Phone.Length > 0 && fitting.FindAll(person => person.Phone == key.Phone) is [var byPhone])
                fitting = [byPhone];
            if (fitting.Count == 0)
                people.Add(key);
            else if (fitting.Count == 1)
                people[people.IndexOf(fitting[0])] = Merge(fitting[0], key);
            else
                uncertain++;
        }
        return (people.Count, uncertain);
    }

    // The fullest mentions first, so that they define people whom shorter ones join.
    private static string Order(PersonKey key) =>
        $"{(key.Given.Length > 0 ? 0 : 1)}{(key.Birth.Length > 0 ? 0 : 1)}{(key.Patronymic.Length > 0 ? 0 : 1)}{key}";

    private static PersonKey Merge(PersonKey person, PersonKey mention) =>
        person with
        {
            Patronymic = person.Patronymic.Length > 0 ? person.Patronymic : mention.Patronymic,
            Birth = person.Birth.Length > 0 ? person.Birth : mention.Birth,
            Phone = person.Phone.Length > 0 ? person.Phone : mention.Phone,
        };
}
