using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Pipeline.Gather;

/// <summary>
/// SHA-256 over what a spreadsheet says: ids, names, values, types, merges, what is hidden, links. The same content saved again
/// by another program, or at another time, has the same hash.
/// </summary>
internal sealed class ContentHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[16_384];
    private int _length;

    /// <summary>The hash of tabs, in hex.</summary>
    public static string Of(IReadOnlyList<Grid> tabs)
    {
        using var hash = new ContentHash();
        hash.Add(tabs.Count);
        foreach (var tab in tabs)
            hash.Add(tab);
        hash.Flush();
        return Convert.ToHexStringLower(hash._hash.GetHashAndReset());
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private void Add(Grid tab)
    {
        Add(tab.Id);
        Add(tab.Name);
        Add(tab.IsHidden ? 1 : 0);
        Add(tab.Rows.Count);
        foreach (var row in tab.Rows)
        {
            Add(row.Length);
            foreach (var cell in row)
                Add(cell);
        }
        Add(tab.Merges.Count);
        foreach (var merge in tab.Merges)
        {
            Add(merge.First);
            Add(merge.Last);
        }
        Add(tab.HiddenRows);
        Add(tab.HiddenColumns);
        Add(tab.Hyperlinks.Count);
        foreach (var (cell, link) in tab.Hyperlinks.OrderBy(link => link.Key))
        {
            Add(cell);
            Add(link);
        }
    }

    private void Add(Cell cell)
    {
        Write((byte)cell.Kind);
        if (cell.Text is { } text)
            Add(text);
        else if (cell.Kind != CellKind.Empty)
            Write(BitConverter.DoubleToInt64Bits(cell.Number));
    }

    private void Add(IReadOnlySet<int> numbers)
    {
        Add(numbers.Count);
        foreach (var number in numbers.Order())
            Add(number);
    }

    private void Add(CellAddress cell)
    {
        Add(cell.Row);
        Add(cell.Column);
    }

    private void Add(string text)
    {
        Add(text.Length);
        var bytes = MemoryMarshal.AsBytes(text.AsSpan());
        if (bytes.Length > _buffer.Length - _length)
            Flush();
        if (bytes.Length > _buffer.Length)
        {
            _hash.AppendData(bytes);
            return;
        }
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Add(int number) => Write(number);

    private void Write<T>(T value)
        where T : unmanaged
    {
        if (_buffer.Length - _length < sizeof(long))
            Flush();
        MemoryMarshal.Write(_buffer.AsSpan(_length), value);
        _length += Unsafe.SizeOf<T>();
    }

    private void Flush()
    {
        _hash.AppendData(_buffer, 0, _length);
        _length = 0;
    }
}
