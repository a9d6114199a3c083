namespace Pipeline;

/// <summary>How many different people some mentions are.</summary>
/// <param name="Certain">People who are certainly different from each other.</param>
/// <param name="Uncertain">Mentions that may be one of them or somebody else: «Шукова Б.» beside Бактыгуль and Бермет.</param>
public readonly record struct PeopleCount(int Certain, int Uncertain);

/// <summary>
/// Tells which mentions are one person, from pseudonyms alone, within one municipality. An initial joins a full name where
/// only one of that block fits; where several fit it stays uncertain. The order of mentions does not matter.
/// </summary>
public static class PersonMatcher
{
    /// <summary>Counts the people among mentions; a phone in common joins what a block leaves apart.</summary>
    public static PeopleCount Count(IEnumerable<string> persons)
    {
        var (certain, uncertain) = (0, 0);
        foreach (
            var block in persons.Distinct(StringComparer.Ordinal).Select(PersonKey.Parse).GroupBy(key => key.Block, StringComparer.Ordinal)
        )
        {
            var (people, open) = CountBlock([.. block]);
            certain += people;
            uncertain += open;
        }
        return new(certain, uncertain);
    }

    private static (int Certain, int Uncertain) CountBlock(List<PersonKey> keys)
    {
        keys.Sort((a, b) => string.CompareOrdinal(Order(a), Order(b)));
        var people = new List<PersonKey>();
        var uncertain = 0;
        foreach (var key in keys)
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
