using System.Buffers;

namespace Pipeline.Gather.Xlsx;

/// <summary>
/// A forward-only scanner of the XML of workbooks: UTF-8 bytes in, element names and attributes as slices of its buffer out, with
/// nothing copied or decoded until asked for. Names are local (prefixes are dropped), so that the transitional and the strict form
/// of the format read alike. Document types are refused; anything not well-formed throws <see cref="UnreadableException"/>.
/// Slices are valid until the next call.
/// </summary>
internal sealed class XmlScanner : IDisposable
{
    // Excel's longest cell has 32,767 characters: a longer tag or text than this is no workbook's.
    private const int LargestToken = 1 << 20;

    private readonly Stream _stream;
    private readonly XmlTag _tag = new();
    private readonly ArrayBufferWriter<byte> _content = new();
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int _position;
    private int _end;
    private bool _exhausted;
    private bool _closesItself;
    private ulong[] _open = new ulong[16];

    /// <summary>Reads a part, which the scanner disposes of.</summary>
    public XmlScanner(Stream stream)
    {
        _stream = stream;
        Fill();
        if (_end >= 2 && (_buffer[0], _buffer[1]) is (0xFF, 0xFE) or (0xFE, 0xFF) or (0, (byte)'<') or ((byte)'<', 0))
            throw new UnreadableException("other-format");
    }

    /// <summary>How many elements are open, the one just started included.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether the scanner stands at the start of an element; otherwise at an end.</summary>
    public bool IsStart { get; private set; }

    /// <summary>The local name of the element just started.</summary>
    public ReadOnlySpan<byte> Name => _tag.Name(_buffer);

    /// <summary>The attributes of the element just started.</summary>
    public XmlAttributes Attributes => new(_tag, _buffer);

    /// <summary>Moves to the next start or end of an element; false after the last.</summary>
    public bool Read()
    {
        if (_closesItself)
        {
            _closesItself = false;
            IsStart = false;
            Close();
            return true;
        }
        while (SkipTo((byte)'<'))
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
            Finish();
        return false;
    }

    /// <summary>
    /// The text of the element just started, in UTF-8 with references resolved and line breaks as \n, up to and past its end.
    /// Elements inside are skipped.
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
    public void Dispose()
    {
        _stream.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    // The way of nearly every cell: text and the end tag, both in the buffer, nothing to decode.
    private bool TryReadPlainContent(out ReadOnlySpan<byte> content)
    {
        var rest = _buffer.AsSpan(_position, _end - _position);
        content = default;
        var length = rest.IndexOf((byte)'<');
        if (length < 0 || length + 1 >= rest.Length || rest[length + 1] != '/')
            return false;
        var close = rest[length..].IndexOf((byte)'>');
        if (close < 0 || rest[..length].ContainsAny((byte)'&', (byte)'\r'))
            return false;
        content = rest[..length];
        End(rest.Slice(length + 2, close - 2));
        _position += length + close + 1;
        return true;
    }

    private ReadOnlySpan<byte> ReadMixedContent()
    {
        _content.ResetWrittenCount();
        var depth = Depth;
        while (Depth >= depth)
        {
            var length = TokenLength(static rest => rest.IndexOf((byte)'<'));
            if (Depth == depth)
                XmlText.Decode(_buffer.AsSpan(_position, length), _content);
            _position += length;
            if (_content.WrittenCount > LargestToken)
                throw UnreadableException.TooLarge();
            if (!TryReadCharacterData(Depth == depth))
                ReadMarkup();
            if (_closesItself)
                Read();
        }
        return _content.WrittenSpan;
    }

    private bool TryReadCharacterData(bool keep)
    {
        var start = "<![CDATA["u8;
        if (Need(start.Length) < start.Length || !_buffer.AsSpan(_position).StartsWith(start))
            return false;
        var length = TokenLength(static rest => rest.IndexOf("]]>"u8));
        if (keep)
            _content.Write(_buffer.AsSpan(_position + start.Length, length - start.Length));
        _position += length + 3;
        return true;
    }

    // At '<'. True for the start or end of an element; comments and instructions are passed over.
    private bool ReadMarkup()
    {
        if (Need(4) < 4)
            throw UnreadableException.Corrupt();
        switch (_buffer[_position + 1])
        {
            case (byte)'/':
                var length = TokenLength(static rest => rest.IndexOf((byte)'>'));
                IsStart = false;
                End(_buffer.AsSpan(_position + 2, length - 2));
                _position += length + 1;
                return true;
            case (byte)'?':
                _position += TokenLength(static rest => rest.IndexOf("?>"u8)) + 2;
                return false;
            case (byte)'!':
                PassComment();
                return false;
            default:
                Start();
                return true;
        }
    }

    private void PassComment()
    {
        var markup = _buffer.AsSpan(_position, 4);
        if (markup.SequenceEqual("<!--"u8))
            _position += TokenLength(static rest => rest.Length < 4 ? -1 : AfterOpening(rest[4..].IndexOf("-->"u8))) + 3;
        else if (markup[2] == '[' && Depth > 0)
            _position += TokenLength(static rest => rest.IndexOf("]]>"u8)) + 3;
        else
            throw UnreadableException.Corrupt();

        static int AfterOpening(int index) => index < 0 ? -1 : index + 4;
    }

    private void Start()
    {
        while (!_tag.TryParse(_buffer, _position, _end))
            FillOrFail();
        _position = _tag.End;
        if (Depth == _open.Length)
            Array.Resize(ref _open, Depth < 1024 ? Depth * 2 : throw UnreadableException.Corrupt());
        _open[Depth++] = Signature(Name);
        IsStart = true;
        _closesItself = _tag.ClosesItself;
    }

    private void End(ReadOnlySpan<byte> name)
    {
        if (Depth == 0 || _open[Depth - 1] != Signature(XmlTag.LocalName(name.TrimEnd(" \t\r\n"u8))))
            throw UnreadableException.Corrupt();
        Close();
    }

    private void Close() => Depth--;

    // Enough of a name to notice that an end tag is not that of the element it closes.
    private static ulong Signature(ReadOnlySpan<byte> name)
    {
        var signature = (ulong)name.Length;
        foreach (var letter in name)
            signature = (signature * 31) + letter;
        return signature;
    }

    private delegate int Find(ReadOnlySpan<byte> rest);

    // How far the end of a token is, reading on until it is in the buffer.
    private int TokenLength(Find find)
    {
        while (true)
        {
            var length = find(_buffer.AsSpan(_position, _end - _position));
            if (length >= 0)
                return length;
            FillOrFail();
        }
    }

    // To the last byte, so that the part's checksum is compared.
    private void Finish()
    {
        do _position = _end;
        while (Fill());
    }

    private bool SkipTo(byte mark)
    {
        while (true)
        {
            var length = _buffer.AsSpan(_position, _end - _position).IndexOf(mark);
            if (length >= 0)
            {
                _position += length;
                return true;
            }
            _position = _end;
            if (!Fill())
                return false;
        }
    }

    private int Need(int bytes)
    {
        if (_end - _position < bytes)
            Fill();
        return _end - _position;
    }

    private void FillOrFail()
    {
        if (!Fill())
            throw UnreadableException.Corrupt();
    }

    // Moves what is left to the front and reads until the buffer is full; false when nothing was added.
    private bool Fill()
    {
        if (_exhausted)
            return false;
        var left = _end - _position;
        if (left == _buffer.Length)
            Grow();
        else
            _buffer.AsSpan(_position, left).CopyTo(_buffer);
        _position = 0;
        var read = _stream.ReadAtLeast(_buffer.AsSpan(left), _buffer.Length - left, throwOnEndOfStream: false);
        _end = left + read;
        _exhausted = _end < _buffer.Length;
        return read > 0;
    }

    private void Grow()
    {
        if (_buffer.Length >= LargestToken)
            throw UnreadableException.TooLarge();
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
