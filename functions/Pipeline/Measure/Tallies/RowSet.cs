using System.Collections;
using System.Numerics;

namespace Pipeline.Measure.Tallies;

/// <summary>
/// Row numbers, ascending, each once, as one bit a row from the first row on: a national set of proofs must fit in memory beside the figures.
/// </summary>
internal sealed class RowSet : IReadOnlyList<int>
{
    private const int BitsPerWord = 64;
    private ulong[] _words = [];
    private int _firstWord;

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <summary>The rows of several sets.</summary>
    public static RowSet Of(IEnumerable<IReadOnlyList<int>> sets)
    {
        var all = new RowSet();
        foreach (var row in sets.SelectMany(rows => rows))
            all.Add(row);
        return all;
    }

    /// <inheritdoc/>
    public int this[int index] => index == Count - 1 ? Last : this.Skip(index).First();

    private int Last
    {
        get
        {
            var word = _words.Length - 1;
            while (_words[word] == 0)
                word--;
            return ((_firstWord + word) * BitsPerWord) + BitsPerWord - 1 - BitOperations.LeadingZeroCount(_words[word]);
        }
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
