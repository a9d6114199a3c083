using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.People;
using Pipeline.Harmonise.Places;
using Pipeline.Harmonise.Problems;
using Pipeline.Harmonise.Rows;
using Pipeline.Harmonise.Tables;
using Pipeline.Settings;

namespace Pipeline.Harmonise;

/// <summary>
/// Makes typed records of a spreadsheet's grids. Finds the tables, names their columns, reads their cells; what cannot be
/// read becomes a finding. Pure: the same spreadsheet, registry and earlier state give the same result. May be used by
/// several threads at once.
/// </summary>
/// <param name="registry">The municipalities, spreadsheets and problem codes that are known.</param>
/// <param name="settings">The pseudonyms' key.</param>
public sealed class Harmoniser(Registry registry, PipelineSettings settings)
{
    private readonly Gazetteer _gazetteer = new(registry);
    private readonly ProblemCoder _problemCoder = new(registry);
    private readonly Pseudonyms _pseudonyms = new(settings.PseudonymKey);

    /// <summary>Reads a spreadsheet.</summary>
    /// <param name="spreadsheet">The spreadsheet as gathered.</param>
    /// <param name="previous">How it was read last; null at the first time. Tells renamed columns.</param>
    public HarmonisedSpreadsheet Harmonise(Spreadsheet spreadsheet, SourceState? previous)
    {
        var registered = registry.FindSpreadsheet(spreadsheet.Reference);
        var findings = new FindingSink(spreadsheet.Reference, registered?.Project);
        var finder = Finder(previous);
        var all = spreadsheet
            .Tabs.SelectMany(tab => Parts(new GridLines(tab), finder))
            .ToLookup(part => TabTitle.IsSetAside(part.Lines.Grid));
        var parts = all[false].ToList();
        var scope = new SpreadsheetScope(
            spreadsheet,
            registered,
            registry,
            _gazetteer,
            _pseudonyms,
            _problemCoder,
            findings,
            _gazetteer.AgreedIn(parts.SelectMany(part => part.TextsAbove(part.Tables)))
        );
        var found = parts.SelectMany(part => part.Tables).ToList();
        var records = new List<Record>();
        var tables = new List<HarmonisedTable>();
        foreach (var part in parts)
        {
            if (part.Form is { } form)
                findings.Lay(part.Lines.Grid, form);
            var data = part.Tables.Where(table => !SummaryTables.Is(table, found)).ToList();
            foreach (var table in data)
                tables.Add(Read(TableScope.Of(scope, part, table), part.Lines, previous, records));
            var isLegend = ColourLegends.Report(findings, scope.Widest, part.Lines);
            if (data.Count == 0 && !isLegend)
                TabFindings.Unrecognised(scope, part.Lines, finder.Nearest(part.Lines));
        }
        foreach (var part in all[true])
            TabFindings.SetAside(scope, part);
        return new(Apart(records), findings.Findings, tables);
    }

    // Tables of one kind side by side give records of the same row; the store tells them apart by their number.
    private static List<Record> Apart(List<Record> records)
    {
        var taken = new HashSet<(RecordKind, string, int, int)>(records.Count);
        return records.ConvertAll(record =>
        {
            var ordinal = record.Source.Ordinal;
            while (!taken.Add((record.Kind, record.Source.TabId, record.Source.Row, ordinal)))
                ordinal++;
            return ordinal == record.Source.Ordinal ? record : record.Numbered(ordinal);
        });
    }

    private TableFinder Finder(SourceState? previous)
    {
        var evidence = new Evidence(_gazetteer, _problemCoder);
        var chooser = new KindChooser(HeaderMatcher.Shipped, evidence, TableKinds.OfRecords, new FormerTables(previous, evidence));
        return new TableFinder(
            HeaderMatcher.Shipped,
            new HeaderReader(
                HeaderMatcher.Shipped,
                chooser,
                new WideForms(HeaderMatcher.Shipped, evidence, _gazetteer, TableKinds.OfRecords)
            ),
            evidence
        );
    }

    private static HarmonisedTable Read(TableScope scope, GridLines lines, SourceState? previous, List<Record> records)
    {
        TabFindings.Headings(scope, previous);
        var read = new TableReader(scope, Continuations.Joined(lines, scope.Table)).Read();
        TabFindings.MissingColumns(scope, read);
        TabFindings.Place(scope, read);
        records.AddRange(read);
        var (table, header) = (scope.Table, scope.Table.Header);
        var cells = new CellRange(
            new(table.HeaderRow, header.Bindings.Min(binding => binding.Column)),
            new(Math.Max(table.DataStart, table.DataEnd) - 1, header.Bindings.Max(binding => binding.Column))
        );
        return new(
            header.Kind.Name,
            scope.Tab.Id,
            scope.Tab.Name,
            scope.Form?.Origin(cells) ?? cells,
            header
                .Bindings.DistinctBy(binding => binding.Field.Name)
                .ToDictionary(binding => binding.Field.Name, binding => new TableHeading(binding.Column, binding.Heading.Text)),
            read.Count
        );
    }

    private static IReadOnlyList<TabPart> Parts(GridLines lines, TableFinder finder)
    {
        var parts = SideBySide.Find(lines, finder.Find);
        return
            parts is [var only]
            && only.Tables.All(table => table is { IsWhole: false, HasData: false })
            && UprightForm.Read(lines, finder.Find) is { } form
            ? [form]
            : parts;
    }
}
