namespace Pipeline.Gather.Xlsx;

/// <summary>Where the name and the attributes of a start tag lie in the scanner's buffer.</summary>
internal sealed class XmlTag
{
    private Slice _name;
    private (Slice Name, Slice Value)[] _attributes = new (Slice, Slice)[16];
    private int _start;

    private readonly record struct Slice(int Start, int Length)
    {
        public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> buffer) => buffer.Slice(Start, Length);
    }

    /// <summary>How many attributes the tag has.</summary>
    public int AttributeCount { get; private set; }

    /// <summary>How many bytes the tag has.</summary>
    public int Length { get; private set; }

    /// <summary>Whether the element is empty: &lt;c/&gt;.</summary>
    public bool ClosesItself { get; private set; }

    /// <summary>The element's local name.</summary>
    public ReadOnlySpan<byte> Name(ReadOnlySpan<byte> buffer) => _name.Of(buffer);

    /// <summary>An attribute's local name.</summary>
    public ReadOnlySpan<byte> AttributeName(ReadOnlySpan<byte> buffer, int index) => _attributes[index].Name.Of(buffer);

    /// <summary>An attribute's value as written, references unresolved.</summary>
    public ReadOnlySpan<byte> AttributeValue(ReadOnlySpan<byte> buffer, int index) => _attributes[index].Value.Of(buffer);

    /// <summary>A name without its prefix.</summary>
    public static ReadOnlySpan<byte> LocalName(ReadOnlySpan<byte> name) => name[(name.IndexOf((byte)':') + 1)..];

    /// <summary>
    /// Parses the tag whose &lt; is the first byte; false when it goes on beyond the last. <paramref name="start"/> is where the bytes
    /// lie in the buffer.
    /// </summary>
    public bool TryParse(ReadOnlySpan<byte> bytes, int start)
    {
        _start = start;
        var at = 1;
        _name = TakeName(bytes, ref at);
        AttributeCount = 0;
        while (true)
        {
            while (at < bytes.Length && IsSpace(bytes[at]))
                at++;
            if (at >= bytes.Length)
                return false;
            if (bytes[at] is (byte)'>' or (byte)'/')
                return TryEnd(bytes, at);
            if (!TryParseAttribute(bytes, ref at))
                return false;
        }
    }

    private bool TryEnd(ReadOnlySpan<byte> bytes, int at)
    {
        ClosesItself = bytes[at] == '/';
        if (ClosesItself && ++at >= bytes.Length)
            return false;
        if (bytes[at] != '>' || _name.Length == 0)
            throw UnreadableException.Corrupt();
        Length = at + 1;
        return true;
    }

    private bool TryParseAttribute(ReadOnlySpan<byte> bytes, ref int at)
    {
        var name = TakeName(bytes, ref at);
        while (at < bytes.Length && (bytes[at] == '=' || IsSpace(bytes[at])))
            at++;
        if (at >= bytes.Length)
            return false;
        var quote = bytes[at++];
        if (quote is not ((byte)'"' or (byte)'\'') || name.Length == 0)
            throw UnreadableException.Corrupt();
        var valueStart = at;
        while (at < bytes.Length && bytes[at] != quote)
            at++;
        if (at >= bytes.Length)
            return false;
        Keep(name, new Slice(_start + valueStart, at++ - valueStart));
        return true;
    }

    // Up to a space, = / or >; what stands before a colon is the prefix.
    private Slice TakeName(ReadOnlySpan<byte> bytes, ref int at)
    {
        var start = at;
        for (; at < bytes.Length; at++)
        {
            var letter = bytes[at];
            if (letter == ':')
                start = at + 1;
            else if (letter is (byte)'=' or (byte)'>' or (byte)'/' || IsSpace(letter))
                break;
        }
        return new Slice(_start + start, at - start);
    }

    private void Keep(Slice name, Slice value)
    {
        if (AttributeCount == _attributes.Length)
            Array.Resize(ref _attributes, AttributeCount * 2);
        _attributes[AttributeCount++] = (name, value);
    }

    private static bool IsSpace(byte letter) => letter is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';
}
