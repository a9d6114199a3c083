// Stands in for Azure.Data.Tables of the Azure SDK team; written for this project, not theirs. See ../README.md.
using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Azure.Data.Tables;

/// <summary>What every entity has.</summary>
public interface ITableEntity
{
    /// <summary>The partition.</summary>
    string PartitionKey { get; set; }

    /// <summary>The row, unique in its partition.</summary>
    string RowKey { get; set; }

    /// <summary>When the service last wrote it.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>Its version.</summary>
    ETag ETag { get; set; }
}

/// <summary>An entity as a dictionary. The keys, the time stamp and the ETag stand among the values, as in the vendor's.</summary>
public sealed class TableEntity : ITableEntity, IDictionary<string, object>
{
    internal const string ETagName = "odata.etag";

    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    /// <summary>An entity under its keys.</summary>
    public TableEntity(string partitionKey, string rowKey)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    /// <inheritdoc/>
    public string PartitionKey
    {
        get => (string)_values[nameof(PartitionKey)];
        set => _values[nameof(PartitionKey)] = value;
    }

    /// <inheritdoc/>
    public string RowKey
    {
        get => (string)_values[nameof(RowKey)];
        set => _values[nameof(RowKey)] = value;
    }

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp
    {
        get => (DateTimeOffset?)_values.GetValueOrDefault(nameof(Timestamp));
        set => _values[nameof(Timestamp)] = value!;
    }

    /// <inheritdoc/>
    public ETag ETag
    {
        get => _values.GetValueOrDefault(ETagName) is string etag ? new ETag(etag) : default;
        set => _values[ETagName] = value.ToString();
    }

    /// <inheritdoc/>
    public object this[string key]
    {
        get => _values.GetValueOrDefault(key)!;
        set => _values[key] = value;
    }

    /// <inheritdoc/>
    public ICollection<string> Keys => _values.Keys;

    /// <inheritdoc/>
    public ICollection<object> Values => _values.Values;

    /// <inheritdoc/>
    public int Count => _values.Count;

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    /// <inheritdoc/>
    public void Add(string key, object value) => _values.Add(key, value);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc/>
    public bool Remove(string key) => _values.Remove(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value) => _values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public void Clear() => _values.Clear();

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) => _values.Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object>>)_values).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) =>
        ((ICollection<KeyValuePair<string, object>>)_values).Remove(item);
}
