using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;
using Pipeline.Languages;

namespace Pipeline.Harmonise.Rows;

/// <summary>A row of one of the registry's tables: its cells by field.</summary>
internal sealed class RegistryRow
{
    private readonly GridLines _lines;
    private readonly FoundTable _table;
    private readonly int _row;
    private readonly FindingSink _findings;

    private RegistryRow(GridLines lines, FoundTable table, int row, FindingSink findings) =>
        (_lines, _table, _row, _findings) = (lines, table, row, findings);

    /// <summary>The table's kind.</summary>
    public string Kind => _table.Header.Kind.Name;

    /// <summary>Reads a row; null, with a finding, where a required cell is empty.</summary>
    public static RegistryRow? Read(GridLines lines, FoundTable table, int row, FindingSink findings)
    {
        var read = new RegistryRow(lines, table, row, findings);
        var missing = table.Header.Bindings.Where(binding => binding.Field.IsRequired && lines.Grid[read.At(binding)].IsBlank).ToList();
        if (missing.Count == table.Header.Bindings.Count(binding => binding.Field.IsRequired))
            return null;
        foreach (var binding in missing)
            read.ReportMissing(binding);
        return missing.Count == 0 ? read : null;
    }

    /// <summary>A field's text; null where blank or absent.</summary>
    public string? Text(string field) => Find(field) is { } binding ? Noted(binding, PlainTextReader.Read(Cell(binding))) : null;

    /// <summary>The items of a field, separated by commas, semicolons or line breaks.</summary>
    public IReadOnlyList<string> List(string field) =>
        Text(field)?.Split([';', ',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>A field's number.</summary>
    public double? Number(string field) => Find(field) is { } binding ? Noted(binding, NumberReader.Read(Cell(binding)))?.Value : null;

    /// <summary>A field's dates.</summary>
    public Dates? Dates(string field) =>
        Find(field) is { } binding ? Noted(binding, DateReader.Read(Cell(binding), DateContext.None)) : null;

    /// <summary>Whether a field says yes.</summary>
    public bool Flag(string field) => Find(field) is { } binding && FlagReader.Read(Cell(binding)) is { HasValue: true, Value: true };

    /// <summary>Where a field's cell stands.</summary>
    public FindingPlace PlaceOf(string field) => _findings.PlaceOf(_lines.Grid, CellRange.Of(At(Find(field)!)), area: null);

    /// <summary>Reports a finding on a field's cell.</summary>
    public void Report(string field, string code, LocalText message, string? suggestion = null) =>
        Report(Find(field)!, code, message, suggestion);

    private void Report(Binding binding, string code, LocalText message, string? suggestion)
    {
        var (at, raw) = (At(binding), Cell(binding).Shown);
        var said = CellWords.Said(_table, form: null, at, raw, message);
        _findings.Report(code, Severity.Error, _lines.Grid, CellRange.Of(at), null, said, AnchorOf(binding), raw, suggestion);
    }

    private void ReportMissing(Binding binding)
    {
        var at = At(binding);
        var message = Texts.Harmonise["row-value-missing", Quote.Of(binding.Heading.Text), CellWords.Name(form: null, at)];
        _findings.Report(FindingCodes.ValueMissing, Severity.Error, _lines.Grid, CellRange.Of(at), null, message, AnchorOf(binding));
    }

    private string AnchorOf(Binding binding) => $"{Kind}|{Key}|{binding.Field.Name}";

    private string Key => Find(_table.Header.Kind.Fields.First(known => known.IsRequired).Name) is { } key ? Cell(key).Shown : "";

    private T? Noted<T>(Binding binding, Reading<T> reading)
    {
        if (reading.Remark is { } remark)
            Report(binding, remark.Code, remark.Message, remark.Suggestion);
        return reading.HasValue ? reading.Value : default;
    }

    private Binding? Find(string field) => _table.Header.Bindings.FirstOrDefault(binding => binding.Field.Name == field);

    private CellAddress At(Binding binding) => _lines.Holder(_row, binding.Column);

    private Cell Cell(Binding binding) => _lines.Grid[At(binding)];
}
