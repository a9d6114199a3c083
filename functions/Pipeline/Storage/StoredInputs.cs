using System.Collections;

namespace Pipeline.Storage;

/// <summary>
/// The rows that a stored figure was computed from, as they are kept in one property, in UTF-8. Read only when asked for: most figures are only shown.
/// </summary>
internal sealed class StoredInputs(byte[] json) : IReadOnlyList<IndicatorInput>
{
    private readonly Lazy<List<IndicatorInput>> _read = new(() => StoreJson.Read<List<IndicatorInput>>(json));

    /// <summary>No rows.</summary>
    public static StoredInputs None { get; } = new("[]"u8.ToArray());

    /// <inheritdoc/>
    public int Count => _read.Value.Count;

    /// <inheritdoc/>
    public IndicatorInput this[int index] => _read.Value[index];

    /// <inheritdoc/>
    public IEnumerator<IndicatorInput> GetEnumerator() => _read.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
