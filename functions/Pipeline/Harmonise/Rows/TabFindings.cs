using System.Text.RegularExpressions;
using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Tables;
using Pipeline.Languages;

namespace Pipeline.Harmonise.Rows;

/// <summary>Findings about tabs and headings.</summary>
internal static partial class TabFindings
{
    private const int MostHeadings = 6;
    private const int LongestHeading = 60;
    private const int FewestItems = 3;

    /// <summary>A tab that has data but no table of a known kind.</summary>
    public static void Unrecognised(SpreadsheetScope scope, GridLines lines, (TableKind Kind, int Row)? nearest) =>
        Unrecognised(scope.Findings, AreaOf(scope), lines, nearest);

    /// <summary>A tab of any spreadsheet, about an area or none.</summary>
    public static void Unrecognised(FindingSink findings, Area? area, GridLines lines, (TableKind Kind, int Row)? nearest)
    {
        var row = nearest?.Row ?? FirstOfMany(lines);
        if (row < 0)
        {
            ListInOneColumn(findings, area, lines);
            return;
        }
        // Only what is a heading somewhere is quoted, and no person: any other text may name somebody.
        var seen = lines
            .Grid.Rows[row]
            .Where(cell => cell is { Kind: CellKind.Text, IsBlank: false } && HeaderMatcher.Shipped.Match(cell.Text!).Count > 0)
            .Take(MostHeadings)
            .Select(cell => $"«{Short(PersonalText.Party(cell.Text!))}»");
        var message = nearest is { } near
            ? Texts.Harmonise["tab-unrecognised", string.Join(", ", seen), KindNames.Of(near.Kind)]
            : Texts.Harmonise["tab-unrecognised-none"];
        findings.Report(FindingCodes.TabUnrecognised, Severity.Warning, lines.Grid, CellRange.Of(new(row, 0)), area, message, "tab");
    }

    /// <summary>A tab with a table that its own name tells not to use.</summary>
    public static void SetAside(SpreadsheetScope scope, TabPart part)
    {
        if (part.Tables.FirstOrDefault(table => table.HasData) is not { } table)
            return;
        var message = Texts.Harmonise["tab-set-aside", part.Lines.Grid.Name, KindNames.Of(table.Header.Kind)];
        scope.Findings.Report(
            FindingCodes.TabSetAside,
            Severity.Info,
            part.Lines.Grid,
            CellRange.Of(new(table.HeaderRow, 0)),
            AreaOf(scope),
            message,
            "set aside"
        );
    }

    /// <summary>Columns of a table that nobody can name, that two claim, or that were renamed.</summary>
    public static void Headings(TableScope scope, SourceState? previous)
    {
        var header = scope.Table.Header;
        foreach (var heading in header.Unknown)
        {
            // Nobody knows it: it may be a person's name.
            var text = PersonalText.Party(heading.Text);
            var message = Texts.Harmonise["header-unknown", text, LetterOf(scope, heading)];
            Report(scope, FindingCodes.HeaderUnknown, Severity.Warning, heading with { Text = text }, message);
        }
        foreach (var duplicate in header.Duplicates)
        {
            var first = header.Bindings.First(binding => binding.Field == duplicate.Field);
            var message = Texts.Harmonise[
                "header-duplicate",
                duplicate.Heading.Text,
                LetterOf(scope, duplicate.Heading),
                first.Heading.Text,
                LetterOf(scope, first.Heading)
            ];
            Report(scope, FindingCodes.HeaderDuplicate, Severity.Warning, duplicate.Heading, message);
        }
        Inferred(scope);
        if (previous?.Tables.FirstOrDefault(table => table.TabId == scope.Tab.Id && table.Kind == header.Kind.Name) is not { } former)
            return;
        foreach (var binding in header.Bindings.Where(binding => !binding.Field.Repeats))
        {
            if (former.Headings.TryGetValue(binding.Field.Name, out var was) && was.Text != binding.Heading.Text)
                Report(
                    scope,
                    FindingCodes.HeaderRenamed,
                    Severity.Info,
                    binding.Heading,
                    Texts.Harmonise["header-renamed", was.Text, binding.Heading.Text, LetterOf(scope, binding.Heading)]
                );
        }
    }

    private static void Inferred(TableScope scope)
    {
        var header = scope.Table.Header;
        var told = header.Bindings.Where(binding =>
            binding is { IsInferred: true, Field.Type: not (FieldType.Unkept or FieldType.Private) }
        );
        foreach (var binding in told)
        {
            var field = HeaderVocabulary.Shipped.Heading(header.Kind.Name, binding.Field.Name);
            var message = Texts.Harmonise["header-inferred", binding.Heading.Text, LetterOf(scope, binding.Heading), field];
            Report(scope, FindingCodes.HeaderInferred, Severity.Info, binding.Heading, message);
        }
    }

    /// <summary>Columns that every row needs and that are not there, unless section rows or the title say it: told once, not in every row.</summary>
    public static void MissingColumns(TableScope scope, IReadOnlyList<Record> records)
    {
        var header = scope.Table.Header;
        if (header.Form != TableForm.Rows)
            return;
        foreach (var field in header.Kind.Missing(header.Bindings))
        {
            if ((field.Type == FieldType.Dates && scope.TitleDays is not null) || IsSaid(field, records))
                continue;
            var heading = HeaderVocabulary.Shipped.Heading(header.Kind.Name, field.Name);
            OnHeadings(scope, Texts.Harmonise["row-column-missing", heading], field.Name);
        }
    }

    private static bool IsSaid(Field field, IReadOnlyList<Record> records)
    {
        var column = field.Type == FieldType.Dates ? "date_start" : CellReaders.ColumnOf(field);
        return records.Count > 0 && records.All(record => record.Kind.IndexOf(column) >= 0 && record[column] is not null);
    }

    /// <summary>
    /// A table some of whose rows are about no place: none is named in it or above it, and the registry does not know the
    /// spreadsheet. One that the registry lists without a municipality is the project's own.
    /// </summary>
    public static void Place(TableScope scope, IEnumerable<Record> records)
    {
        var header = scope.Table.Header;
        var needsPlace =
            header.Kind.Record is { OfMunicipality: true }
            && scope.Spreadsheet is { Registered: null, Registry.Municipalities.Count: > 0 }
            && !header.Bindings.Any(binding => binding.Field.Type is FieldType.Municipality or FieldType.Rayon or FieldType.Oblast);
        if (needsPlace && records.Any(record => record.Area == scope.Spreadsheet.Widest))
            OnHeadings(scope, Texts.Harmonise["row-place-missing"], "municipality");
    }

    private static void OnHeadings(TableScope scope, LocalText message, string field)
    {
        var header = scope.Table.Header;
        var cells = new CellRange(
            new(scope.Table.HeaderRow, header.Bindings.Min(binding => binding.Column)),
            new(scope.Table.HeaderRow, header.Bindings.Max(binding => binding.Column))
        );
        scope.ReportMissing(cells, scope.Area, message, $"{header.Kind}|column|{field}");
    }

    private static void Report(TableScope scope, string code, Severity severity, Heading heading, LocalText message)
    {
        var cells = CellRange.Of(new(scope.Table.HeaderRow, heading.Column));
        var anchor = $"{scope.Table.Header.Kind}|{Short(heading.Text)}";
        scope.Spreadsheet.Findings.Report(code, severity, scope.Tab, cells, scope.Area, message, anchor, heading.Text);
    }

    private static string LetterOf(TableScope scope, Heading heading)
    {
        var at = new CellAddress(scope.Table.HeaderRow, heading.Column);
        return CellAddress.LettersOf((scope.Form?.Origin(at) ?? at).Column);
    }

    private static Area AreaOf(SpreadsheetScope scope) =>
        scope.Registered?.Municipality is { } registered ? Area.Municipality(registered) : scope.Widest;

    // «1. Асанов Бакыт, депутат», «Пол: ж»: data that stands in lines. They are not quoted: they may name somebody.
    private static void ListInOneColumn(FindingSink findings, Area? area, GridLines lines)
    {
        var items = Enumerable
            .Range(0, lines.Count)
            .Where(row => lines.FirstFilled(row) is { } first && ListItem().IsMatch(lines.Grid[first].Shown))
            .Take(FewestItems)
            .ToList();
        if (items.Count < FewestItems)
            return;
        var at = CellRange.Of(lines.FirstFilled(items[0])!.Value);
        var message = Texts.Harmonise["tab-list"];
        findings.Report(FindingCodes.TabUnrecognised, Severity.Warning, lines.Grid, at, area, message, "tab");
    }

    [GeneratedRegex(
        @"^\s*([0-9]{1,3}\s*[.)]\s*\p{L}|\p{L}[\p{L} ]{1,30}:\s*\S)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex ListItem();

    // A tab of prose is no table; several cells side by side may be one.
    private static int FirstOfMany(GridLines lines) => Enumerable.Range(0, lines.Count).FirstOrDefault(row => lines.Filled(row, 2) > 1, -1);

    private static string Short(string text) => text.Length > LongestHeading ? text[..LongestHeading] : text;
}
