namespace Pipeline.Harmonise.Values;

/// <summary>
/// Remembers what a text was read as. People's columns repeat a few texts thousands of times. A fixed number of slots, the
/// newest text wins its slot; entries are immutable, so threads may share a cache without a lock: at worst a text is read
/// twice.
/// </summary>
internal sealed class BoundedCache<T>(Func<string, T> read)
{
    private const int Slots = 4096;

    // Longer texts seldom repeat, and would keep too much in memory.
    private const int LongestKey = 200;

    private readonly Entry?[] _entries = new Entry?[Slots];

    /// <summary>What the text is read as.</summary>
    public T this[string text]
    {
        get
        {
            if (text.Length > LongestKey)
                return read(text);
            ref var slot = ref _entries[string.GetHashCode(text, StringComparison.Ordinal) & (Slots - 1)];
            if (slot is { } entry && entry.Text == text)
                return entry.Value;
            var value = read(text);
            slot = new Entry(text, value);
            return value;
        }
    }

    private sealed record Entry(string Text, T Value);
}
