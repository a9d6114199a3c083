namespace Pipeline;

/// <summary>
/// A person's pseudonym, as records carry it: keyed hashes of what one mention says, part by part, so that mentions can be
/// matched without names. It depends on the mention's own fields alone, never on what else was read or when.
/// </summary>
/// <param name="Block">Surname and first initial, within the municipality: all that can be the same person share it.</param>
/// <param name="Given">The full given name; empty where only an initial is written.</param>
/// <param name="Patronymic">The patronymic's initial; empty where none is written.</param>
/// <param name="Birth">The year of birth; empty where none is known.</param>
/// <param name="Phone">The phone; empty where none is known.</param>
public readonly record struct PersonKey(string Block, string Given, string Patronymic, string Birth, string Phone)
{
    /// <summary>The pseudonym as one word: the five parts with dashes between.</summary>
    public override string ToString() => string.Join('-', Block, Given, Patronymic, Birth, Phone);

    /// <summary>The parts of a pseudonym; a word of any other shape is a block of its own.</summary>
    public static PersonKey Parse(string person) =>
        person.Split('-') is [var block, var given, var patronymic, var birth, var phone]
            ? new(block, given, patronymic, birth, phone)
            : new(person, "", "", "", "");

    /// <summary>The block of a pseudonym, without taking it apart.</summary>
    public static ReadOnlySpan<char> BlockOf(string person) =>
        person.AsSpan().Count('-') == 4 ? person.AsSpan(0, person.IndexOf('-')) : person;

    /// <summary>Whether nothing that both mentions say differs.</summary>
    public bool IsCompatible(PersonKey other) =>
        Block == other.Block
        && Agree(Given, other.Given)
        && Agree(Patronymic, other.Patronymic)
        && Agree(Birth, other.Birth)
        && Block.Length > 0;

    private static bool Agree(string a, string b) => a.Length == 0 || b.Length == 0 || a == b;
}
