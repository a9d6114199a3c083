using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Pipeline;

/// <summary>
/// Row numbers, ascending, each once, as one bit a row from the first row on: a national set of proofs must fit in memory beside the figures.
/// Two sets of the same rows are equal. Rows are added while a set is made, not afterwards.
/// </summary>
[CollectionBuilder(typeof(RowSet), nameof(Of))]
public sealed class RowSet : IReadOnlyCollection<int>, IEquatable<RowSet>
{
    private const char To = '–';
    private const string Between = ", ";
    private const int BitsPerWord = 64;
    private ulong[] _words = [];
    private int _firstWord;

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <summary>Runs of rows that follow each other, ascending: 3 to 7, 9 to 9.</summary>
    public IEnumerable<(int First, int Last)> Runs
    {
        get
        {
            for (var first = Next(0, isIn: true); first >= 0; )
            {
                var end = Next(first, isIn: false);
                yield return (first, end - 1);
                first = Next(end, isIn: true);
            }
        }
    }

    /// <summary>A set of these rows.</summary>
    public static RowSet Of(params ReadOnlySpan<int> rows)
    {
        var set = new RowSet();
        foreach (var row in rows)
            set.Add(row);
        return set;
    }

    /// <summary>The rows of several sets.</summary>
    public static RowSet Union(IEnumerable<RowSet> sets)
    {
        var all = new RowSet();
        foreach (var set in sets.Where(set => set.Count > 0))
            all.Include(set.Words, set._firstWord);
        return all;
    }

    /// <summary>The rows that another set does not have.</summary>
    public RowSet Without(RowSet other)
    {
        var words = Words.ToArray();
        for (var i = 0; i < words.Length; i++)
            words[i] &= ~other.WordAt(_firstWord + i);
        var rest = new RowSet();
        var first = words.AsSpan().IndexOfAnyExcept(0UL);
        if (first >= 0)
            rest.Include(words.AsSpan(first), _firstWord + first);
        return rest;
    }

    /// <summary>Reads what <see cref="ToString"/> writes; anything else throws.</summary>
    public static RowSet Parse(string text)
    {
        var rows = new RowSet();
        if (text.Length == 0)
            return rows;
        foreach (var part in text.AsSpan().Split(Between))
        {
            var run = text.AsSpan(part);
            var dash = run.IndexOf(To);
            var first = int.Parse(dash < 0 ? run : run[..dash], NumberStyles.None, CultureInfo.InvariantCulture);
            var last = dash < 0 ? first : int.Parse(run[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture);
            for (var row = first; row <= last; row++)
                rows.Add(row);
        }
        return rows;
    }

    /// <summary>Adds a row, from 0 on; nothing happens if it is there.</summary>
    public void Add(int row)
    {
        var word = row / BitsPerWord;
        Cover(word);
        var bit = 1UL << (row % BitsPerWord);
        Count += (_words[word - _firstWord] & bit) == 0 ? 1 : 0;
        _words[word - _firstWord] |= bit;
    }

    /// <summary>Whether a row is in it.</summary>
    public bool Contains(int row) => row >= 0 && (WordAt(row / BitsPerWord) & (1UL << (row % BitsPerWord))) != 0;

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            for (var bits = _words[i]; bits != 0; bits &= bits - 1)
                yield return ((_firstWord + i) * BitsPerWord) + BitOperations.TrailingZeroCount(bits);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(RowSet? other) =>
        other is not null && Count == other.Count && _firstWord == other._firstWord && Words.SequenceEqual(other.Words);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RowSet);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine(Count, this.First());

    /// <summary>The rows as people read them, runs drawn together: «3–7, 9»; empty without rows.</summary>
    public override string ToString() => string.Join(Between, Runs.Select(Shown));

    private static string Shown((int First, int Last) run) =>
        run.First == run.Last
            ? run.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{run.First}{To}{run.Last}");

    // The first word has a row; room to grow into has none.
    private ReadOnlySpan<ulong> Words => _words.AsSpan().TrimEnd(0UL);

    private ulong WordAt(int word) => word >= _firstWord && word < _firstWord + _words.Length ? _words[word - _firstWord] : 0;

    // The next row from one on that is in the set, -1 behind the last; or the next that is not.
    private int Next(int row, bool isIn)
    {
        var word = row / BitsPerWord;
        if (isIn && word < _firstWord)
            (word, row) = (_firstWord, _firstWord * BitsPerWord);
        var seen = ulong.MaxValue << (row % BitsPerWord);
        for (; !isIn || word < _firstWord + _words.Length; word++, seen = ulong.MaxValue)
        {
            var bits = (isIn ? WordAt(word) : ~WordAt(word)) & seen;
            if (bits != 0)
                return (word * BitsPerWord) + BitOperations.TrailingZeroCount(bits);
        }
        return -1;
    }

    // Words of which the first has a row.
    private void Include(ReadOnlySpan<ulong> words, int firstWord)
    {
        Cover(firstWord);
        Cover(firstWord + words.Length - 1);
        for (var i = 0; i < words.Length; i++)
        {
            ref var own = ref _words[firstWord + i - _firstWord];
            Count += BitOperations.PopCount(words[i] & ~own);
            own |= words[i];
        }
    }

    private void Cover(int word)
    {
        if (_words.Length == 0)
            (_firstWord, _words) = (word, new ulong[1]);
        else if (word < _firstWord)
        {
            _words = [.. new ulong[_firstWord - word], .. _words];
            _firstWord = word;
        }
        else if (word >= _firstWord + _words.Length)
            Array.Resize(ref _words, Math.Max(word - _firstWord + 1, Math.Min(_words.Length * 2, _words.Length + 16)));
    }
}
