using System.Text;
using System.Text.Unicode;

namespace Pipeline.Gather.Csv;

/// <summary>
/// Tells how a text is encoded. A byte order mark or valid UTF-8 settles it; otherwise it is one of the one-byte Cyrillic
/// encodings, and the one in which the text looks most like Russian and Kyrgyz words is taken.
/// </summary>
internal static class TextEncoding
{
    /// <summary>Whether a text begins with a byte order mark.</summary>
    public static bool HasMark(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) || start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>Whether bytes can be text: no control characters, but for UTF-16, where every other byte is 0 or 4.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> start) =>
        HasMark(start) || Utf16WithoutMark(start) is not null || !HasControls(start);

    /// <summary>The text.</summary>
    public static string Decode(byte[] content)
    {
        if (HasMark(content))
        {
            using var reader = new StreamReader(new MemoryStream(content), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        if (Utf16WithoutMark(content.AsSpan(0, Math.Min(content.Length, 4096))) is { } utf16)
            return utf16.GetString(content);
        return Utf8.IsValid(content) ? Encoding.UTF8.GetString(content) : Cyrillic.Decode(content);
    }

    private static bool HasControls(ReadOnlySpan<byte> start)
    {
        foreach (var value in start)
        {
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0B or 0x0C or 0x1A))
                return true;
        }
        return false;
    }

    // The high byte of Latin letters, digits and separators is 0, that of Cyrillic ones 4; letters themselves are rarely either.
    private static UnicodeEncoding? Utf16WithoutMark(ReadOnlySpan<byte> start)
    {
        if (start.Length < 4 || !start.Contains((byte)0))
            return null;
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < start.Length; i += 2)
        {
            even += start[i] is 0 or 4 ? 1 : 0;
            odd += start[i + 1] is 0 or 4 ? 1 : 0;
        }
        var most = start.Length / 2 * 9 / 10;
        return odd > most && even < odd ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
            : even > most && odd < even ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false)
            : null;
    }
}
