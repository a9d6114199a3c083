using Pipeline.Settings;

namespace Pipeline.Gather.Xlsx;

/// <summary>
/// Reads .xlsx and .xlsm (ECMA-376, transitional and strict). Written for speed: a country's spreadsheets are read in seconds,
/// several times faster than a bare XmlReader passes over them.
/// </summary>
internal static class XlsxReader
{
    /// <summary>The tabs of a file held in memory; chart sheets and macro sheets are no tabs.</summary>
    public static List<Grid> Read(byte[] file, PipelineSettings settings)
    {
        try
        {
            using var package = new Package(file, settings);
            return new Workbook(package, settings).ReadTabs();
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            // What the platform's zip reader throws on damaged archives and unknown compression.
            throw UnreadableException.Corrupt(exception);
        }
    }

    /// <summary>The workbook part and what all its sheets share.</summary>
    private sealed class Workbook
    {
        private readonly Package _package;
        private readonly CellBudget _budget;
        private readonly string _part;
        private readonly Dictionary<string, Relationship> _relationships;
        private readonly CellTexts _texts = new();
        private readonly List<string> _shared = [];
        private readonly Styles _styles = new();

        public Workbook(Package package, PipelineSettings settings)
        {
            _package = package;
            _budget = new CellBudget(settings);
            _part = FindWorkbook(package);
            _relationships = package.RelationshipsOf(_part);
            if (PartOf("sharedStrings") is { } strings)
            {
                using var scanner = package.Open(strings);
                _shared = _texts.ReadShared(scanner);
            }
            if (PartOf("styles") is { } styles)
            {
                using var scanner = package.Open(styles);
                _styles = Styles.Read(scanner);
            }
        }

        public List<Grid> ReadTabs()
        {
            var tabs = new List<Grid>();
            var ids = new HashSet<string>();
            var (sheets, from1904) = ReadList();
            foreach (var sheet in sheets)
            {
                if (!_relationships.TryGetValue(sheet.Relationship, out var relationship))
                    throw UnreadableException.Corrupt();
                if (relationship.Type != "worksheet")
                    continue;
                var id = ids.Add(sheet.Id) ? sheet.Id : $"{sheet.Id}.{tabs.Count}";
                var grid = new GridBuilder(id, sheet.Name, _budget) { IsHidden = sheet.IsHidden };
                using var scanner = _package.Open(relationship.Target);
                new SheetReader(scanner, grid, _texts, _shared, _styles, from1904).Read(_package.RelationshipsOf(relationship.Target));
                tabs.Add(grid.Build());
            }
            return tabs;
        }

        // A package without a workbook is a document or a presentation; a binary workbook (.xlsb) has no XML in it.
        private static string FindWorkbook(Package package)
        {
            foreach (var relationship in package.RelationshipsOf("").Values)
            {
                if (relationship.Type == "officeDocument")
                    return relationship.Target.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)
                        ? throw new UnreadableException("other-format")
                        : relationship.Target;
            }
            throw new UnreadableException(package.Has("mimetype") ? "other-format" : "not-a-spreadsheet");
        }

        private string? PartOf(string type)
        {
            foreach (var relationship in _relationships.Values)
            {
                if (relationship.Type == type)
                    return relationship.Target;
            }
            return null;
        }

        private (List<SheetEntry> Sheets, bool From1904) ReadList()
        {
            var sheets = new List<SheetEntry>();
            var from1904 = false;
            using var scanner = _package.Open(_part);
            if (!scanner.Read() || !scanner.Name.SequenceEqual("workbook"u8))
                throw UnreadableException.NotASpreadsheet();
            while (scanner.ReadChild(1))
            {
                if (scanner.Name.SequenceEqual("workbookPr"u8))
                    from1904 = scanner.Attributes.Flag("date1904"u8);
                else if (scanner.Name.SequenceEqual("sheets"u8))
                    ReadSheets(scanner, sheets);
            }
            return (sheets, from1904);
        }

        private static void ReadSheets(XmlScanner scanner, List<SheetEntry> sheets)
        {
            while (scanner.ReadChild(2))
            {
                var attributes = scanner.Attributes;
                sheets.Add(
                    new SheetEntry(
                        attributes.Text("sheetId"u8),
                        XmlText.Unescape(attributes.Text("name"u8)),
                        attributes.Text("id"u8),
                        attributes["state"u8] is var state && (state.SequenceEqual("hidden"u8) || state.SequenceEqual("veryHidden"u8))
                    )
                );
            }
        }

        private sealed record SheetEntry(string Id, string Name, string Relationship, bool IsHidden);
    }
}
