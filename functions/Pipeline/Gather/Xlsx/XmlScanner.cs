using System.Buffers;
using System.Text;

namespace Pipeline.Gather.Xlsx;

/// <summary>
/// A forward-only scanner of the XML of workbooks: UTF-8 bytes in, element names and attributes as slices of its buffer out, with
/// nothing copied or decoded until asked for. Names are local (prefixes are dropped), so that the transitional and the strict form
/// of the format read alike. Document types are refused; anything not well-formed throws <see cref="UnreadableException"/>.
/// Slices are valid until the next call.
/// </summary>
internal sealed class XmlScanner : IDisposable
{
    private const int DeepestElement = 1024;

    private readonly XmlBuffer _buffer;
    private readonly XmlTag _tag = new();
    private readonly ArrayBufferWriter<byte> _content = new();
    private bool _closesItself;
    private ulong[] _open = new ulong[16];

    /// <summary>Reads a part, which the scanner disposes of.</summary>
    public XmlScanner(Stream stream) => _buffer = new XmlBuffer(stream);

    /// <summary>The other encoding that XML may be in, which must be turned into UTF-8 first; null for UTF-8.</summary>
    public Encoding? FindUtf16() =>
        _buffer.AtLeast(2) switch
        {
            [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
            _ => null,
        };

    /// <summary>How many elements are open, the one just started included.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether the scanner stands at the start of an element; otherwise at an end.</summary>
    public bool IsStart { get; private set; }

    /// <summary>The local name of the element just started.</summary>
    public ReadOnlySpan<byte> Name => _tag.Name(_buffer.Bytes);

    /// <summary>The attributes of the element just started.</summary>
    public XmlAttributes Attributes => new(_tag, _buffer.Bytes);

    /// <summary>Moves to the next start or end of an element; false after the last.</summary>
    public bool Read()
    {
        if (_closesItself)
        {
            _closesItself = false;
            IsStart = false;
            Depth--;
            return true;
        }
        while (_buffer.SkipTo((byte)'<'))
        {
            if (ReadMarkup())
                return true;
        }
        return Depth == 0 ? false : throw UnreadableException.Corrupt();
    }

    /// <summary>
    /// Moves to the next child of the element at a depth, past whatever is left of the child before; false at the element's end.
    /// </summary>
    public bool ReadChild(int depth)
    {
        while (Read())
        {
            if (IsStart && Depth == depth + 1)
                return true;
            if (!IsStart && Depth < depth)
                break;
        }
        if (Depth == 0)
            _buffer.SkipToEnd();
        return false;
    }

    /// <summary>
    /// The text of the element just started as written, for <see cref="XmlText"/> to decode, up to and past its end. Elements and
    /// comments inside are skipped.
    /// </summary>
    public ReadOnlySpan<byte> ReadContent()
    {
        if (_closesItself)
        {
            Read();
            return default;
        }
        return TryReadPlainContent(out var plain) ? plain : ReadMixedContent();
    }

    /// <inheritdoc/>
    public void Dispose() => _buffer.Dispose();

    // The way of nearly every cell: text and the end tag, both in the buffer.
    private bool TryReadPlainContent(out ReadOnlySpan<byte> content)
    {
        var left = _buffer.Left;
        content = default;
        var length = left.IndexOf((byte)'<');
        if (length < 0 || length + 1 >= left.Length || left[length + 1] != '/')
            return false;
        var close = left[length..].IndexOf((byte)'>');
        if (close < 0)
            return false;
        content = left[..length];
        End(left.Slice(length + 2, close - 2));
        _buffer.Take(length + close + 1);
        return true;
    }

    private ReadOnlySpan<byte> ReadMixedContent()
    {
        _content.ResetWrittenCount();
        var depth = Depth;
        while (Depth >= depth)
        {
            var length = _buffer.LengthTo((byte)'<');
            if (Depth == depth)
                _content.Write(_buffer.Left[..length]);
            XmlBuffer.CheckLength(_content.WrittenCount);
            _buffer.Take(length);
            if (!TryReadCharacterData(keep: Depth == depth))
                ReadMarkup();
            if (_closesItself)
                Read();
        }
        return _content.WrittenSpan;
    }

    // In a CDATA section & is a letter: it is kept as a reference, as everything else is.
    private bool TryReadCharacterData(bool keep)
    {
        var start = "<![CDATA["u8;
        if (!_buffer.AtLeast(start.Length).StartsWith(start))
            return false;
        var length = _buffer.LengthTo("]]>"u8);
        var data = _buffer.Left[start.Length..length];
        while (keep && !data.IsEmpty)
        {
            var mark = data.IndexOf((byte)'&');
            _content.Write(mark < 0 ? data : data[..mark]);
            _content.Write(mark < 0 ? default : "&amp;"u8);
            data = mark < 0 ? default : data[(mark + 1)..];
        }
        _buffer.Take(length + 3);
        return true;
    }

    // At '<'. True for the start or end of an element; comments and instructions are passed over.
    private bool ReadMarkup()
    {
        var markup = _buffer.AtLeast(4);
        if (markup.Length < 4)
            throw UnreadableException.Corrupt();
        switch (markup[1])
        {
            case (byte)'/':
                var length = _buffer.LengthTo((byte)'>');
                IsStart = false;
                End(_buffer.Left[2..length]);
                _buffer.Take(length + 1);
                return true;
            case (byte)'?':
                _buffer.Take(_buffer.LengthTo("?>"u8) + 2);
                return false;
            case (byte)'!':
                Pass(markup[..4]);
                return false;
            default:
                Start();
                return true;
        }
    }

    private void Pass(ReadOnlySpan<byte> markup)
    {
        if (markup.SequenceEqual("<!--"u8))
        {
            _buffer.Take(4);
            _buffer.Take(_buffer.LengthTo("-->"u8) + 3);
        }
        else if (markup[2] == '[' && Depth > 0)
        {
            _buffer.Take(_buffer.LengthTo("]]>"u8) + 3);
        }
        else
        {
            throw UnreadableException.Corrupt();
        }
    }

    private void Start()
    {
        while (!_tag.TryParse(_buffer.Left, _buffer.Position))
            _buffer.FillOrFail();
        _buffer.Take(_tag.Length);
        if (Depth == _open.Length)
            Array.Resize(ref _open, Depth < DeepestElement ? Depth * 2 : throw UnreadableException.Corrupt());
        _open[Depth++] = Signature(Name);
        IsStart = true;
        _closesItself = _tag.ClosesItself;
    }

    private void End(ReadOnlySpan<byte> name)
    {
        if (Depth == 0 || _open[Depth - 1] != Signature(XmlTag.LocalName(name.TrimEnd(" \t\r\n"u8))))
            throw UnreadableException.Corrupt();
        Depth--;
    }

    // Enough of a name to notice that an end tag is not that of the element it closes.
    private static ulong Signature(ReadOnlySpan<byte> name)
    {
        var signature = (ulong)name.Length;
        foreach (var letter in name)
            signature = (signature * 31) + letter;
        return signature;
    }
}
