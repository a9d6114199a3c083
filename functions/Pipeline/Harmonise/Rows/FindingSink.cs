using System.Diagnostics;
using System.Globalization;
using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>Collects a spreadsheet's findings, and tells apart those that would be called the same.</summary>
internal sealed class FindingSink(SpreadsheetReference spreadsheet, string? project)
{
    private readonly Dictionary<(string, Area?, string, string), int> _seen = [];
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<Grid, UprightForm> _forms = [];

    /// <summary>All findings so far, in order.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Says that a tab's grid is a form laid on its side: findings name the cells where they really stand.</summary>
    public void Lay(Grid grid, UprightForm form) => _forms[grid] = form;

    /// <summary>Reports what a reader remarked on a cell.</summary>
    public void Report(Remark remark, bool isUsed, Grid tab, CellRange cells, Area? area, string anchor, string? raw) =>
        Report(remark.Code, isUsed ? Severity.Warning : Severity.Error, tab, cells, area, remark.Message, anchor, raw, remark.Suggestion);

    /// <summary>Reports a finding on a tab. The second with one anchor gets «#2», and so on in the order of rows.</summary>
    public void Report(
        string code,
        Severity severity,
        Grid tab,
        CellRange? cells,
        Area? area,
        LocalText message,
        string anchor,
        string? raw = null,
        string? suggestion = null
    )
    {
        Debug.Assert(FindingCodes.All.Contains(code), $"'{code}' is in no catalogue.");
        var key = (code, area, tab.Id, anchor);
        var count = _seen[key] = _seen.GetValueOrDefault(key) + 1;
        var unique = count == 1 ? anchor : string.Create(CultureInfo.InvariantCulture, $"{anchor}#{count}");
        _findings.Add(new Finding(code, severity, PlaceOf(tab, cells, area), message, unique) { Raw = raw, Suggestion = suggestion });
    }

    /// <summary>Cells of a tab as a place; those of a form where they really stand.</summary>
    public FindingPlace PlaceOf(Grid tab, CellRange? cells, Area? area)
    {
        if (cells is { } laid && _forms.TryGetValue(tab, out var form))
            cells = form.Origin(laid);
        return new(area, project, spreadsheet, tab.Id, tab.Name, cells);
    }
}
