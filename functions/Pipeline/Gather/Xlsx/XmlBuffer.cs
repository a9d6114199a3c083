using System.Buffers;

namespace Pipeline.Gather.Xlsx;

/// <summary>
/// A window that slides over the bytes of a part: what is before <see cref="Position"/> is done with, what is after it stays until
/// the token there is whole. Bytes move when the window is filled, so that slices are valid until then.
/// </summary>
internal sealed class XmlBuffer(Stream stream) : IDisposable
{
    // Excel's longest cell has 32,767 characters: a longer tag or text than this is no workbook's.
    private const int LargestToken = 1 << 20;

    private int _end;
    private bool _isExhausted;

    /// <summary>The bytes, of which those from <see cref="Position"/> on count.</summary>
    public byte[] Bytes { get; private set; } = ArrayPool<byte>.Shared.Rent(1 << 16);

    /// <summary>Where the next token begins.</summary>
    public int Position { get; private set; }

    /// <summary>The bytes not yet done with.</summary>
    public ReadOnlySpan<byte> Left => Bytes.AsSpan(Position, _end - Position);

    /// <summary>Goes on by bytes.</summary>
    public void Take(int bytes) => Position += bytes;

    /// <summary>The length of the token at the position, read on until the mark after it is found; without one the part is damaged.</summary>
    public int LengthTo(ReadOnlySpan<byte> mark)
    {
        int length;
        while ((length = Left.IndexOf(mark)) < 0)
            FillOrFail();
        return length;
    }

    /// <inheritdoc cref="LengthTo(ReadOnlySpan{byte})"/>
    public int LengthTo(byte mark) => LengthTo([mark]);

    /// <summary>Goes on to a byte; false when there is none to the end of the part.</summary>
    public bool SkipTo(byte mark)
    {
        if (Position < _end && Bytes[Position] == mark)
            return true;
        int length;
        while ((length = Left.IndexOf(mark)) < 0)
        {
            Position = _end;
            if (!Fill())
                return false;
        }
        Position += length;
        return true;
    }

    /// <summary>Goes on to the last byte, so that the part's checksum is compared.</summary>
    public void SkipToEnd()
    {
        do Position = _end;
        while (Fill());
    }

    /// <summary>Tries to have so many bytes at the position; fewer are left only at the end of the part.</summary>
    public ReadOnlySpan<byte> AtLeast(int bytes)
    {
        if (_end - Position < bytes)
            Fill();
        return Left;
    }

    /// <summary>Reads on; a part that ends here is damaged.</summary>
    public void FillOrFail()
    {
        if (!Fill())
            throw UnreadableException.Corrupt();
    }

    /// <summary>Throws when a text put together from pieces grows beyond any cell's.</summary>
    public static void CheckLength(int bytes)
    {
        if (bytes > LargestToken)
            throw UnreadableException.TooLarge();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        stream.Dispose();
        ArrayPool<byte>.Shared.Return(Bytes);
        Bytes = [];
    }

    // Moves what is left to the front and reads until the buffer is full; false when nothing was added.
    private bool Fill()
    {
        if (_isExhausted)
            return false;
        var left = _end - Position;
        if (left == Bytes.Length)
            Grow();
        else
            Left.CopyTo(Bytes);
        Position = 0;
        var read = stream.ReadAtLeast(Bytes.AsSpan(left), Bytes.Length - left, throwOnEndOfStream: false);
        _end = left + read;
        _isExhausted = _end < Bytes.Length;
        return read > 0;
    }

    private void Grow()
    {
        CheckLength(Bytes.Length + 1);
        var larger = ArrayPool<byte>.Shared.Rent(Bytes.Length * 2);
        Bytes.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(Bytes);
        Bytes = larger;
    }
}
