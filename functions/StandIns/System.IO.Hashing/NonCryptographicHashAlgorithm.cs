// Stands in for System.IO.Hashing of the .NET team; written for this project, not theirs. It has the base class that
// Azure.Storage.Common derives its CRC-64 from, and no algorithm of its own.
namespace System.IO.Hashing;

/// <summary>A hash that detects accidents, not attacks, computed as bytes come.</summary>
public abstract class NonCryptographicHashAlgorithm
{
    /// <summary>Begins a hash of a length in bytes.</summary>
    protected NonCryptographicHashAlgorithm(int hashLengthInBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hashLengthInBytes, 1);
        HashLengthInBytes = hashLengthInBytes;
    }

    /// <summary>How many bytes the hash has.</summary>
    public int HashLengthInBytes { get; }

    /// <summary>Takes in more bytes.</summary>
    public abstract void Append(ReadOnlySpan<byte> source);

    /// <summary>Begins anew.</summary>
    public abstract void Reset();

    /// <summary>Writes the hash of what was taken in so far, exactly <see cref="HashLengthInBytes"/> bytes.</summary>
    protected abstract void GetCurrentHashCore(Span<byte> destination);

    /// <inheritdoc cref="Append(ReadOnlySpan{byte})"/>
    public void Append(byte[] source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Append(source.AsSpan());
    }

    /// <summary>Takes in a stream to its end.</summary>
    public void Append(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer)) > 0; )
            Append(buffer.AsSpan(0, read));
    }

    /// <summary>Takes in a stream to its end.</summary>
    public async Task AppendAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new byte[81_920];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0; )
            Append(buffer.AsSpan(0, read));
    }

    /// <summary>The hash of what was taken in so far.</summary>
    public byte[] GetCurrentHash()
    {
        var hash = new byte[HashLengthInBytes];
        GetCurrentHashCore(hash);
        return hash;
    }

    /// <summary>Writes the hash of what was taken in so far; returns how many bytes that is.</summary>
    public int GetCurrentHash(Span<byte> destination)
    {
        GetCurrentHashCore(Fitting(destination));
        return HashLengthInBytes;
    }

    /// <summary>Writes the hash of what was taken in so far, if there is room for it.</summary>
    public bool TryGetCurrentHash(Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = destination.Length < HashLengthInBytes ? 0 : GetCurrentHash(destination);
        return bytesWritten > 0;
    }

    /// <summary>The hash of what was taken in so far; begins anew.</summary>
    public byte[] GetHashAndReset()
    {
        var hash = new byte[HashLengthInBytes];
        GetHashAndResetCore(hash);
        return hash;
    }

    /// <summary>Writes the hash of what was taken in so far and begins anew; returns how many bytes that is.</summary>
    public int GetHashAndReset(Span<byte> destination)
    {
        GetHashAndResetCore(Fitting(destination));
        return HashLengthInBytes;
    }

    /// <summary>Writes the hash of what was taken in so far and begins anew, if there is room for it.</summary>
    public bool TryGetHashAndReset(Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = destination.Length < HashLengthInBytes ? 0 : GetHashAndReset(destination);
        return bytesWritten > 0;
    }

    /// <summary>Writes the hash and begins anew.</summary>
    protected virtual void GetHashAndResetCore(Span<byte> destination)
    {
        GetCurrentHashCore(destination);
        Reset();
    }

    private Span<byte> Fitting(Span<byte> destination) =>
        destination.Length >= HashLengthInBytes
            ? destination[..HashLengthInBytes]
            : throw new ArgumentException($"The hash needs {HashLengthInBytes} bytes.", nameof(destination));
}
