using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Pipeline.Storage;

/// <summary>
/// The cells a stored record's values came from, as they are kept in one property: by column the address, and behind a space the raw text where
/// there is one; an address has no space itself. Read only when asked for: most readers of records never do.
/// </summary>
internal sealed class StoredOrigins(string json) : IReadOnlyDictionary<string, Origin>
{
    private Dictionary<string, Origin>? _read;

    private Dictionary<string, Origin> Read =>
        _read ??= StoreJson.Read<Dictionary<string, string>>(json).ToDictionary(pair => pair.Key, pair => ToOrigin(pair.Value));

    /// <inheritdoc/>
    public int Count => Read.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => Read.Keys;

    /// <inheritdoc/>
    public IEnumerable<Origin> Values => Read.Values;

    /// <inheritdoc/>
    public Origin this[string key] => Read[key];

    /// <summary>How origins are kept; null if there are none.</summary>
    public static string? TextOf(IReadOnlyDictionary<string, Origin> origins)
    {
        var texts = new Dictionary<string, string>(origins.Count, StringComparer.Ordinal);
        foreach (var (column, origin) in origins)
            texts.Add(column, TextOf(origin));
        return texts.Count == 0 ? null : StoreJson.Write(texts);
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Read.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Origin value) => Read.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Origin>> GetEnumerator() => Read.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string TextOf(Origin origin) => origin.Raw is { } raw ? $"{origin.Cell} {raw}" : origin.Cell.ToString();

    private static Origin ToOrigin(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var cell = CellAddress.TryParse(space < 0 ? text : text.AsSpan(0, space));
        return new Origin(cell ?? throw new FormatException($"'{text}' begins with no address."), space < 0 ? null : text[(space + 1)..]);
    }
}
