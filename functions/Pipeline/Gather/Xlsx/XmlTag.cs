namespace Pipeline.Gather.Xlsx;

/// <summary>Where the name and the attributes of a start tag lie in the scanner's buffer.</summary>
internal sealed class XmlTag
{
    private Slice _name;
    private (Slice Name, Slice Value)[] _attributes = new (Slice, Slice)[16];

    private readonly record struct Slice(int Start, int Length);

    /// <summary>How many attributes the tag has.</summary>
    public int AttributeCount { get; private set; }

    /// <summary>Where the bytes after the tag begin.</summary>
    public int End { get; private set; }

    /// <summary>Whether the element is empty: &lt;c/&gt;.</summary>
    public bool ClosesItself { get; private set; }

    /// <summary>The element's local name.</summary>
    public ReadOnlySpan<byte> Name(ReadOnlySpan<byte> buffer) => LocalName(buffer.Slice(_name.Start, _name.Length));

    /// <summary>An attribute's local name.</summary>
    public ReadOnlySpan<byte> AttributeName(ReadOnlySpan<byte> buffer, int index) =>
        LocalName(buffer.Slice(_attributes[index].Name.Start, _attributes[index].Name.Length));

    /// <summary>An attribute's value as written, references unresolved.</summary>
    public ReadOnlySpan<byte> AttributeValue(ReadOnlySpan<byte> buffer, int index) =>
        buffer.Slice(_attributes[index].Value.Start, _attributes[index].Value.Length);

    /// <summary>A name without its prefix.</summary>
    public static ReadOnlySpan<byte> LocalName(ReadOnlySpan<byte> name) => name[(name.IndexOf((byte)':') + 1)..];

    /// <summary>Parses the tag that begins with the &lt; at a position; false when it goes on beyond the end of the buffer.</summary>
    public bool TryParse(byte[] buffer, int position, int end)
    {
        var at = position + 1;
        while (at < end && !IsDelimiter(buffer[at]))
            at++;
        _name = new Slice(position + 1, at - position - 1);
        AttributeCount = 0;
        while (true)
        {
            while (at < end && IsSpace(buffer[at]))
                at++;
            if (at >= end)
                return false;
            if (buffer[at] is (byte)'>' or (byte)'/')
                return TryEnd(buffer, at, end);
            if (!TryParseAttribute(buffer, ref at, end))
                return false;
        }
    }

    private bool TryEnd(byte[] buffer, int at, int end)
    {
        ClosesItself = buffer[at] == '/';
        if (ClosesItself && ++at >= end)
            return false;
        if (buffer[at] != '>' || _name.Length == 0)
            throw UnreadableException.Corrupt();
        End = at + 1;
        return true;
    }

    private bool TryParseAttribute(byte[] buffer, ref int at, int end)
    {
        var start = at;
        while (at < end && buffer[at] != '=' && !IsDelimiter(buffer[at]))
            at++;
        var name = new Slice(start, at - start);
        while (at < end && (buffer[at] == '=' || IsSpace(buffer[at])))
            at++;
        if (at >= end)
            return false;
        var quote = buffer[at++];
        if (quote is not ((byte)'"' or (byte)'\'') || name.Length == 0)
            throw UnreadableException.Corrupt();
        start = at;
        while (at < end && buffer[at] != quote)
            at++;
        if (at >= end)
            return false;
        Keep(name, new Slice(start, at++ - start));
        return true;
    }

    private void Keep(Slice name, Slice value)
    {
        if (AttributeCount == _attributes.Length)
            Array.Resize(ref _attributes, AttributeCount * 2);
        _attributes[AttributeCount++] = (name, value);
    }

    private static bool IsSpace(byte letter) => letter is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    private static bool IsDelimiter(byte letter) => IsSpace(letter) || letter is (byte)'>' or (byte)'/';
}

/// <summary>The attributes of the element just started.</summary>
internal readonly ref struct XmlAttributes(XmlTag tag, ReadOnlySpan<byte> buffer)
{
    private readonly ReadOnlySpan<byte> _buffer = buffer;

    /// <summary>How many there are.</summary>
    public int Count => tag.AttributeCount;

    /// <summary>The local name of one.</summary>
    public ReadOnlySpan<byte> Name(int index) => tag.AttributeName(_buffer, index);

    /// <summary>The value of one as written.</summary>
    public ReadOnlySpan<byte> Value(int index) => tag.AttributeValue(_buffer, index);

    /// <summary>The value of a local name as written; empty when there is none.</summary>
    public ReadOnlySpan<byte> this[ReadOnlySpan<byte> name]
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                if (Name(i).SequenceEqual(name))
                    return Value(i);
            }
            return default;
        }
    }

    /// <summary>The value as text, references resolved; empty when there is none.</summary>
    public string Text(ReadOnlySpan<byte> name) => XmlText.Decode(this[name]);

    /// <summary>The value as a whole number; null when there is none.</summary>
    public int? Number(ReadOnlySpan<byte> name) => int.TryParse(this[name], null, out var number) ? number : null;

    /// <summary>The value as a yes or no: 1 and true are yes.</summary>
    public bool Flag(ReadOnlySpan<byte> name) => this[name] is var value && (value.SequenceEqual("1"u8) || value.SequenceEqual("true"u8));
}
