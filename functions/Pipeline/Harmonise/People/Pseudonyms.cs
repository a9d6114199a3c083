using System.Collections.Concurrent;
using System.Globalization;
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

    private const char Separator = '\u001f';

    private readonly byte[] _key;
    private readonly BoundedCache<Named> _names;
    private readonly ConcurrentBag<IncrementalHash> _idle = [];

    /// <summary>Pseudonyms under a key.</summary>
    /// <param name="key">Base64; null for the default, which protects nobody who has the store and a list of names.</param>
    public Pseudonyms(string? key)
    {
        _key = string.IsNullOrWhiteSpace(key) ? DefaultKey : Convert.FromBase64String(key);
        _names = new(ReadName);
    }

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
        var known = _names[$"{area.Key}{Separator}{name.Text}"];
        if (known.Name is not { } person)
            return Unclear(Cell.OfText(known.Written), area);
        var key = new PersonKey(
            known.Block,
            known.Given,
            known.Patronymic,
            birthYear is { } year ? Hash(PartBytes, known.Block, "birth", year.ToString(CultureInfo.InvariantCulture)) : "",
            PhoneNumber.Normalise(phone ?? known.Phone) is { } number ? Hash(PartBytes, area.Key, "phone", number) : ""
        );
        return Reading<Person>.Of(new(key, person.IsFull));
    }

    // The same people come to event after event.
    private Named ReadName(string key)
    {
        var end = key.IndexOf(Separator, StringComparison.Ordinal);
        var area = key[..end];
        var (written, phone) = PhoneNumber.TakeFrom(PlainTextReader.Clean(key[(end + 1)..]));
        if (PersonName.Parse(written) is not { } name)
            return new(null, written, phone, "", "", "");
        var block = Hash(BlockBytes, area, name.Surname, name.Given[..1]);
        return new(
            name,
            written,
            phone,
            block,
            name.IsFull ? Hash(PartBytes, block, "given", name.Given) : "",
            name.Patronymic.Length > 0 ? Hash(PartBytes, block, "patronymic", name.Patronymic[..1]) : ""
        );
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
        var text = Encoding.UTF8.GetBytes(string.Join(Separator, parts!));
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        // A hash made anew for each part would cost four times as much: its set-up, not the hashing, takes the time.
        var hmac = _idle.TryTake(out var idle) ? idle : IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hmac.AppendData(text);
        hmac.GetHashAndReset(hash);
        _idle.Add(hmac);
        return Convert.ToHexStringLower(hash[..bytes]);
    }

    /// <summary>A name cell read once.</summary>
    private sealed record Named(PersonName? Name, string Written, string? Phone, string Block, string Given, string Patronymic);
}
