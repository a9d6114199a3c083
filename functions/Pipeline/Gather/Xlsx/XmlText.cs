using System.Buffers;
using System.Globalization;
using System.Text;

namespace Pipeline.Gather.Xlsx;

/// <summary>The two layers of escapes that texts of a workbook are wrapped in: XML's references, and _x000D_.</summary>
internal static class XmlText
{
    /// <summary>Resolves references (&amp;amp; &amp;#1178;) and makes every line break \n, as XML asks (2.11).</summary>
    public static void Decode(ReadOnlySpan<byte> raw, IBufferWriter<byte> to)
    {
        while (true)
        {
            var mark = raw.IndexOfAny((byte)'&', (byte)'\r');
            to.Write(mark < 0 ? raw : raw[..mark]);
            if (mark < 0)
                return;
            raw = raw[mark..];
            var length = raw[0] == '\r' ? LineBreak(raw, to) : Reference(raw, to);
            raw = raw[length..];
        }
    }

    /// <summary>A short text, such as an attribute's.</summary>
    public static string Decode(ReadOnlySpan<byte> raw)
    {
        if (!raw.Contains((byte)'&'))
            return Encoding.UTF8.GetString(raw);
        var decoded = new ArrayBufferWriter<byte>(raw.Length);
        Decode(raw, decoded);
        return Encoding.UTF8.GetString(decoded.WrittenSpan);
    }

    /// <summary>
    /// Resolves _x000D_, as the format writes characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19), and makes every line
    /// break \n: the same cell typed in Google Sheets has that.
    /// </summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; )
        {
            if (TryEscape(text.AsSpan(at), out var letter))
            {
                plain.Append(letter);
                at += 7;
            }
            else
            {
                plain.Append(text[at++]);
            }
        }
        return plain.Replace("\r\n", "\n").Replace('\r', '\n').ToString();
    }

    private static bool TryEscape(ReadOnlySpan<char> text, out char letter)
    {
        letter = default;
        if (text.Length < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_')
            return false;
        var isHex = ushort.TryParse(text.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code);
        letter = (char)code;
        return isHex;
    }

    private static int LineBreak(ReadOnlySpan<byte> raw, IBufferWriter<byte> to)
    {
        to.Write("\n"u8);
        return raw.Length > 1 && raw[1] == '\n' ? 2 : 1;
    }

    private static int Reference(ReadOnlySpan<byte> raw, IBufferWriter<byte> to)
    {
        var end = raw[..Math.Min(raw.Length, 12)].IndexOf((byte)';');
        if (end < 0 || !TryRune(raw[1..end], out var rune))
            throw UnreadableException.Corrupt();
        var letters = to.GetSpan(4);
        to.Advance(rune.EncodeToUtf8(letters));
        return end + 1;
    }

    private static bool TryRune(ReadOnlySpan<byte> name, out Rune rune)
    {
        if (name.Length > 1 && name[0] == '#')
        {
            var isHex = name[1] is (byte)'x' or (byte)'X';
            var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
            rune = default;
            return uint.TryParse(name[(isHex ? 2 : 1)..], style, CultureInfo.InvariantCulture, out var code)
                && Rune.TryCreate(code, out rune);
        }
        var letter =
            name.SequenceEqual("amp"u8) ? '&'
            : name.SequenceEqual("lt"u8) ? '<'
            : name.SequenceEqual("gt"u8) ? '>'
            : name.SequenceEqual("quot"u8) ? '"'
            : name.SequenceEqual("apos"u8) ? '\''
            : '\0';
        rune = new Rune(letter);
        return letter != '\0';
    }
}
