namespace Pipeline.Gather.Xlsx;

/// <summary>What the cell formats of a workbook say of numbers.</summary>
internal sealed class Styles
{
    private readonly List<CellKind> _kinds = [];

    /// <summary>The kind of numbers in cells of a format; a plain number where the format is not listed.</summary>
    public CellKind this[int format] => (uint)format < (uint)_kinds.Count ? _kinds[format] : CellKind.Number;

    /// <summary>Reads styles.xml. Number formats stand before the cell formats that name them.</summary>
    public static Styles Read(XmlScanner scanner)
    {
        var styles = new Styles();
        var custom = new Dictionary<int, CellKind>();
        if (!scanner.Read())
            return styles;
        while (scanner.ReadChild(1))
        {
            if (scanner.Name.SequenceEqual("numFmts"u8))
                ReadCodes(scanner, custom);
            else if (scanner.Name.SequenceEqual("cellXfs"u8))
                styles.ReadFormats(scanner, custom);
        }
        return styles;
    }

    private static void ReadCodes(XmlScanner scanner, Dictionary<int, CellKind> custom)
    {
        while (scanner.ReadChild(2))
        {
            var attributes = scanner.Attributes;
            if (attributes.Number("numFmtId"u8) is { } id)
                custom[id] = NumberFormat.OfCode(attributes.Text("formatCode"u8));
        }
    }

    private void ReadFormats(XmlScanner scanner, Dictionary<int, CellKind> custom)
    {
        while (scanner.ReadChild(2))
        {
            var id = scanner.Attributes.Number("numFmtId"u8) ?? 0;
            _kinds.Add(custom.TryGetValue(id, out var kind) ? kind : NumberFormat.OfBuiltIn(id));
        }
    }
}
