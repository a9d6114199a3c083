namespace Pipeline.Gather.Xlsx;

/// <summary>
/// A part being unpacked: counts its bytes, and compares its checksum at the end, which the platform's own reader does not: a
/// flipped bit in a compressed digit would otherwise read as another number.
/// </summary>
internal sealed class PartStream(Stream unpacked, uint checksum, Action<int> count) : Stream
{
    private uint _checksum = Crc32.Start;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        count(read);
        _checksum = Crc32.Append(_checksum, buffer[..read]);
        if (read == 0 && !buffer.IsEmpty && Crc32.End(_checksum) != checksum)
            throw UnreadableException.Corrupt();
        return read;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }
}
