namespace Pipeline.Gather.Xlsx;

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
