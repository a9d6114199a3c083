namespace Pipeline.Gather.Xlsx;

/// <summary>
/// Reads the texts of a workbook, plain or of several formatted runs; each distinct text is one string in memory, however many
/// cells repeat it.
/// </summary>
internal sealed class CellTexts
{
    private readonly HashSet<string> _known;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private char[] _letters = new char[256];
    private int _length;

    /// <summary>A reader with nothing in memory yet.</summary>
    public CellTexts()
    {
        _known = [];
        _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The shared strings of a workbook in order.</summary>
    public List<string> ReadShared(XmlScanner scanner)
    {
        var shared = new List<string>();
        if (!scanner.Read())
            return shared;
        while (scanner.ReadChild(1))
        {
            if (scanner.Name.SequenceEqual("si"u8))
                shared.Add(ReadRuns(scanner));
        }
        return shared;
    }

    /// <summary>The text of an si or is element: its own, or its runs joined. Phonetic guides (rPh) are no part of it.</summary>
    public string ReadRuns(XmlScanner scanner)
    {
        _length = 0;
        var depth = scanner.Depth;
        while (scanner.ReadChild(depth))
        {
            if (scanner.Name.SequenceEqual("t"u8))
            {
                AppendText(scanner);
            }
            else if (scanner.Name.SequenceEqual("r"u8))
            {
                while (scanner.ReadChild(depth + 1))
                {
                    if (scanner.Name.SequenceEqual("t"u8))
                        AppendText(scanner);
                }
            }
        }
        return Keep();
    }

    /// <summary>The text of an element's content as written.</summary>
    public string Read(ReadOnlySpan<byte> text)
    {
        _length = 0;
        Append(text);
        return Keep();
    }

    // White space at the ends counts only where xml:space="preserve" says so: it is the writer's indentation otherwise.
    private void AppendText(XmlScanner scanner)
    {
        var preserve = scanner.Attributes["space"u8].SequenceEqual("preserve"u8);
        var text = scanner.ReadContent();
        Append(preserve ? text : text.Trim(" \t\r\n"u8));
    }

    private void Append(ReadOnlySpan<byte> text)
    {
        if (_letters.Length - _length < text.Length)
            Array.Resize(ref _letters, Math.Max(_letters.Length * 2, _length + text.Length));
        _length += XmlText.Decode(text, _letters.AsSpan(_length));
    }

    private string Keep()
    {
        var letters = _letters.AsSpan(0, _length);
        if (_lookup.TryGetValue(letters, out var known))
            return known;
        var text = letters.ToString();
        _known.Add(text);
        return letters.IndexOf("_x") < 0 ? text : XmlText.Unescape(text);
    }
}
