using System.Security.Cryptography;
using System.Text;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.People;

/// <summary>What a cell with a person's name gives to a record.</summary>
/// <param name="Key">The pseudonym.</param>
/// <param name="IsCertain">Whether the name is written out; an initial may stand for several people.</param>
internal readonly record struct Person(PersonKey Key, bool IsCertain);

/// <summary>
/// Makes people's pseudonyms: HMAC-SHA-256 over the normalised name, birth year and municipality. Names and phones end
/// here. A pseudonym depends on nothing but its own mention and the key, so it is the same in every spreadsheet and run.
/// </summary>
internal sealed class Pseudonyms
{
    // A block tells apart everybody of a municipality; the other parts only people of one block.
    private const int BlockBytes = 8;
    private const int PartBytes = 4;

    // Without a configured key: stable, so that a local store stays comparable, and no secret (PipelineSettings says so).
    private static readonly byte[] DefaultKey = SHA256.HashData("Pipeline.Harmonise.People: no key configured"u8);

    private readonly byte[] _key;

    /// <summary>Pseudonyms under a key.</summary>
    /// <param name="key">Base64; null for the default, which protects nobody who has the store and a list of names.</param>
    public Pseudonyms(string? key) => _key = string.IsNullOrWhiteSpace(key) ? DefaultKey : Convert.FromBase64String(key);

    /// <summary>The person that a name cell means, missing, or a question.</summary>
    /// <param name="name">The cell; its text goes no further.</param>
    /// <param name="birthYear">The year of birth, null where unknown.</param>
    /// <param name="phone">The phone as typed, null where unknown.</param>
    /// <param name="area">The municipality or wider area.</param>
    public Reading<Person> Read(Cell name, int? birthYear, string? phone, Area area)
    {
        if (CellText.IsSettled<Person>(name, out var settled))
            return settled;
        if (name.Kind != CellKind.Text)
            return Unclear(name, area);
        var (written, beside) = PhoneNumber.TakeFrom(PlainTextReader.Clean(name.Text!));
        if (PersonName.Parse(written) is not { } person)
            return Unclear(Cell.OfText(written), area);
        var block = Hash(BlockBytes, area.Key, person.Surname, person.Given[..1]);
        var key = new PersonKey(
            block,
            person.IsFull ? Hash(PartBytes, block, "given", person.Given) : "",
            person.Patronymic.Length > 0 ? Hash(PartBytes, block, "patronymic", person.Patronymic[..1]) : "",
            birthYear is { } year ? Hash(PartBytes, block, "birth", year.ToString(System.Globalization.CultureInfo.InvariantCulture)) : "",
            PhoneNumber.Normalise(phone ?? beside) is { } number ? Hash(PartBytes, area.Key, "phone", number) : ""
        );
        return Reading<Person>.Of(new(key, person.IsFull));
    }

    // «Бактыгуль» alone still is somebody, but may be anybody of that name.
    private Reading<Person> Unclear(Cell name, Area area)
    {
        var question = Remarks.PersonUnclear;
        var word = NameSpelling.Fold(name.Shown.Trim());
        return word.Length < 2 || !word.All(char.IsLetter)
            ? question
            : Reading<Person>.Of(new(new PersonKey(Hash(BlockBytes, area.Key, "single", word), "", "", "", ""), false), question);
    }

    private string Hash(int bytes, params ReadOnlySpan<string> parts)
    {
        var text = Encoding.UTF8.GetBytes(string.Join('\u001f', parts.ToArray()));
        return Convert.ToHexStringLower(HMACSHA256.HashData(_key, text).AsSpan(0, bytes));
    }
}
