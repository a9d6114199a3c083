using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Places;
using Pipeline.Harmonise.Problems;
using Pipeline.Harmonise.Rows;
using Pipeline.Harmonise.Tables;
using Pipeline.Languages;

namespace Pipeline.Harmonise;

/// <summary>
/// Reads the registry spreadsheet, by the same finding of tables and naming of columns as any other: the coordinator types as
/// people type, too.
/// </summary>
public static class RegistryReader
{
    /// <summary>The registry and what could not be read in it. A row without its key cell, or a table without its column, is a finding and left out.</summary>
    public static (Registry Registry, IReadOnlyList<Finding> Findings) Read(Spreadsheet spreadsheet)
    {
        var findings = new FindingSink(spreadsheet.Reference, null);
        var rows = spreadsheet.Tabs.SelectMany(tab => RowsOf(tab, findings)).ToLookup(row => row.Kind);
        IReadOnlyList<Municipality> municipalities = [.. rows["municipalities"].Select(RegistryRows.Municipality)];
        var gazetteer = new Gazetteer(Registry.Empty with { Municipalities = municipalities });
        return (
            new Registry(
                municipalities,
                [.. rows["spreadsheets"].Select(row => RegistryRows.Spreadsheet(row, gazetteer))],
                [.. rows["targets"].Select(row => RegistryRows.Target(row, gazetteer)).OfType<Target>()],
                [.. rows["indicators"].Select(RegistryRows.Indicator)],
                [.. rows["problem-codes"].Select(RegistryRows.ProblemCode)]
            ),
            findings.Findings
        );
    }

    private static IEnumerable<RegistryRow> RowsOf(Grid tab, FindingSink findings)
    {
        var evidence = new Evidence(new Gazetteer(Registry.Empty), new ProblemCoder(Registry.Empty));
        var chooser = new KindChooser(HeaderMatcher.Shipped, evidence, RegistryKinds.All, new FormerTables(null, evidence));
        var wide = new WideForms(HeaderMatcher.Shipped, evidence, new Gazetteer(Registry.Empty), RegistryKinds.All);
        var finder = new TableFinder(HeaderMatcher.Shipped, new HeaderReader(HeaderMatcher.Shipped, chooser, wide), evidence);
        var lines = new GridLines(tab);
        var tables = finder.Find(lines);
        if (tables.Count == 0)
            TabFindings.Unrecognised(findings, area: null, lines, finder.Nearest(lines));
        foreach (var table in tables)
        {
            foreach (var heading in table.Header.Unknown)
                Report(findings, tab, heading, table);
            if (!HasWhatRowsNeed(findings, tab, table))
                continue;
            for (var row = table.DataStart; row < table.DataEnd; row++)
            {
                if (!lines.IsBlank(row) && RegistryRow.Read(lines, table, row, findings) is { } read)
                    yield return read;
            }
        }
    }

    private static bool HasWhatRowsNeed(FindingSink findings, Grid tab, FoundTable table)
    {
        var (kind, isWhole) = (table.Header.Kind, true);
        foreach (var field in kind.Missing(table.Header.Bindings))
        {
            isWhole = false;
            var message = Texts.Harmonise["row-column-missing", HeaderVocabulary.Shipped.Heading(kind.Name, field.Name)];
            var cells = CellRange.Of(new(table.HeaderRow, table.Header.Bindings.Min(binding => binding.Column)));
            findings.Report(FindingCodes.ValueMissing, Severity.Error, tab, cells, null, message, $"{kind}|column|{field.Name}");
        }
        return isWhole;
    }

    private static void Report(FindingSink findings, Grid tab, Heading heading, FoundTable table) =>
        findings.Report(
            FindingCodes.HeaderUnknown,
            Severity.Warning,
            tab,
            CellRange.Of(new(table.HeaderRow, heading.Column)),
            null,
            Texts.Harmonise["header-unknown", heading.Text, CellAddress.LettersOf(heading.Column)],
            $"{table.Header.Kind}|{heading.Text}",
            heading.Text
        );
}
