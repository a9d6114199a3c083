using System.Buffers;

namespace Pipeline.Storage.Tables;

/// <summary>
/// The Table service's limits («Understanding the Table service data model», «Performing entity group transactions»). Emulators let
/// pass what the service refuses, so they are checked here, for every implementation alike.
/// </summary>
internal static class EntityLimits
{
    /// <summary>Changes in one transaction.</summary>
    public const int BatchSize = 100;

    /// <summary>Bytes of a transaction's body: 4 MiB, less what the envelope of 100 operations takes.</summary>
    public const int BatchBytes = (4 * 1024 * 1024) - (BatchSize * 1024);

    /// <summary>UTF-16 characters of one text property: 64 KiB.</summary>
    public const int TextLength = 32 * 1024;

    /// <summary>Bytes of an entity: 1 MiB. The service counts two a character; emulators count what is sent, which is never less.</summary>
    public const int EntityBytes = 1024 * 1024;

    /// <summary>Properties of an entity: 255 with the two keys and the time stamp.</summary>
    public const int PropertyCount = 252;

    /// <summary>UTF-16 characters of a key: 1 KiB.</summary>
    public const int KeyLength = 512;

    private const int LongestName = 255;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create([
        .. @"/\#?%",
        .. Enumerable.Range(0, 0x20).Select(c => (char)c),
        .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c),
    ]);

    /// <summary>Whether a key may hold a character; % is left out too, because gateways decode it twice.</summary>
    public static bool AllowsInKey(char character) => !Forbidden.Contains(character);

    /// <summary>Throws unless the entity can be stored.</summary>
    public static void Check(Entity entity)
    {
        CheckKey(entity.Partition);
        CheckKey(entity.Row);
        if (entity.Properties.Count > PropertyCount)
            throw new ArgumentException($"{entity.Row}: {entity.Properties.Count} properties; at most {PropertyCount} fit.");
        foreach (var (name, value) in entity.Properties)
            CheckProperty(name, value);
        if (BodyBytes(entity) > EntityBytes)
            throw new ArgumentException($"{entity.Row}: {BodyBytes(entity)} bytes; at most {EntityBytes} fit.");
    }

    /// <summary>Throws unless the changes can go in one transaction.</summary>
    public static void Check(IReadOnlyList<EntityChange> changes)
    {
        if (changes.Count is 0 or > BatchSize)
            throw new ArgumentException($"A batch has 1 to {BatchSize} changes, not {changes.Count}.");
        if (changes.Any(change => change.Entity.Partition != changes[0].Entity.Partition))
            throw new ArgumentException("A batch stays in one partition.");
        if (changes.DistinctBy(change => change.Entity.Row).Count() != changes.Count)
            throw new ArgumentException("A batch names each entity once.");
        foreach (var change in changes)
            Check(change.Entity);
        if (changes.Sum(BodyBytes) > BatchBytes)
            throw new ArgumentException($"A batch's body has at most {BatchBytes} bytes.");
    }

    /// <summary>The most that a change takes in a transaction's body.</summary>
    public static int BodyBytes(EntityChange change) => change.IsDeletion ? KeyBytes(change.Entity) : BodyBytes(change.Entity);

    /// <summary>The most that an entity takes in a request's body.</summary>
    public static int BodyBytes(Entity entity)
    {
        var bytes = KeyBytes(entity);
        foreach (var (name, value) in entity.Properties)
            bytes += BodyBytes(name, value);
        return bytes;
    }

    /// <summary>
    /// The most that a property takes in a request's body: the SDK writes a Cyrillic letter as \uXXXX, six bytes, and names a property
    /// twice, once with its type.
    /// </summary>
    public static int BodyBytes(string name, object value) => (2 * name.Length) + 60 + (value is string text ? 6 * text.Length : 0);

    private static int KeyBytes(Entity entity) => 6 * 2 * (entity.Partition.Length + entity.Row.Length);

    private static void CheckKey(string key)
    {
        if (key.Length > KeyLength)
            throw new ArgumentException($"A key has at most {KeyLength} characters: '{key}'.");
        if (key.AsSpan().ContainsAny(Forbidden))
            throw new ArgumentException($"A key has a character that the service refuses: '{key}'.");
    }

    private static void CheckProperty(string name, object value)
    {
        if (name.Length is 0 or > LongestName)
            throw new ArgumentException($"A property's name has 1 to {LongestName} characters: '{name}'.");
        var fault = value switch
        {
            string { Length: > TextLength } text => $"{text.Length} characters; at most {TextLength} fit",
            double number when !double.IsFinite(number) => "a number that is not finite",
            DateTimeOffset at when at.Offset != TimeSpan.Zero => "a time that is not UTC",
            DateTimeOffset at when DateOnly.FromDateTime(at.DateTime) < PropertyBag.FirstDay => "a time before 1601",
            string or double or long or bool or DateTimeOffset => null,
            _ => $"a {value.GetType().Name}",
        };
        if (fault is not null)
            throw new ArgumentException($"Property {name}: {fault}.");
    }
}
