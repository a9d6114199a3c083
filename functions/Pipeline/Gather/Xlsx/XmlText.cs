using System.Globalization;
using System.Text;

namespace Pipeline.Gather.Xlsx;

/// <summary>The two layers of escapes that texts of a workbook are wrapped in: XML's references, and _x000D_.</summary>
internal static class XmlText
{
    /// <summary>
    /// Decodes UTF-8, resolves references (&amp;amp; &amp;#1178;) and makes every line break \n, as XML asks (2.11). There must be room for
    /// as many letters as there are bytes; returns how many there are. Some writers make a reference of every Cyrillic letter,
    /// so this is as fast as plain decoding.
    /// </summary>
    public static int Decode(ReadOnlySpan<byte> raw, Span<char> letters)
    {
        var length = 0;
        while (!raw.IsEmpty)
        {
            int taken;
            if (raw[0] == '&')
            {
                length += Reference(raw, letters[length..], out taken);
            }
            else if (raw[0] == '\r')
            {
                letters[length++] = '\n';
                taken = raw.Length > 1 && raw[1] == '\n' ? 2 : 1;
            }
            else
            {
                var plain = raw.IndexOfAny((byte)'&', (byte)'\r');
                taken = plain < 0 ? raw.Length : plain;
                length += Encoding.UTF8.GetChars(raw[..taken], letters[length..]);
            }
            raw = raw[taken..];
        }
        return length;
    }

    /// <summary>A short text, such as an attribute's.</summary>
    public static string Decode(ReadOnlySpan<byte> raw)
    {
        Span<char> letters = raw.Length <= 256 ? stackalloc char[raw.Length] : new char[raw.Length];
        return letters[..Decode(raw, letters)].ToString();
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

    private static int Reference(ReadOnlySpan<byte> raw, Span<char> letters, out int taken)
    {
        var code = raw.Length > 1 && raw[1] == '#' ? Numbered(raw, out taken) : Named(raw, out taken);
        if (code is > 0 and < 0xD800)
        {
            letters[0] = (char)code;
            return 1;
        }
        return code != 0 && Rune.TryCreate(code, out var rune) ? rune.EncodeToUtf16(letters) : throw UnreadableException.Corrupt();
    }

    // &#1178; or &#x49A;
    private static int Numbered(ReadOnlySpan<byte> raw, out int taken)
    {
        var isHex = raw.Length > 2 && raw[2] == 'x';
        var code = 0;
        for (taken = isHex ? 3 : 2; taken < raw.Length && raw[taken] != ';'; taken++)
        {
            var digit = ValueOf(raw[taken]);
            if (digit >= (isHex ? 16 : 10) || code > 0x10_FFFF)
                throw UnreadableException.Corrupt();
            code = (code * (isHex ? 16 : 10)) + digit;
        }
        return taken++ < raw.Length ? code : throw UnreadableException.Corrupt();
    }

    private static int ValueOf(byte digit) => char.IsAsciiHexDigit((char)digit) ? (digit & 0xF) + (digit > '9' ? 9 : 0) : int.MaxValue;

    private static int Named(ReadOnlySpan<byte> raw, out int taken)
    {
        taken = raw.IndexOf((byte)';') + 1;
        var name = taken > 0 ? raw[1..(taken - 1)] : default;
        return name.SequenceEqual("amp"u8) ? '&'
            : name.SequenceEqual("lt"u8) ? '<'
            : name.SequenceEqual("gt"u8) ? '>'
            : name.SequenceEqual("quot"u8) ? '"'
            : name.SequenceEqual("apos"u8) ? '\''
            : 0;
    }
}
