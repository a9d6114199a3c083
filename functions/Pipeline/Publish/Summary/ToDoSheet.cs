using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Summary;

/// <summary>Every open finding, by municipality and contact, the worst first; each line opens the very cell.</summary>
internal static class ToDoSheet
{
    public static Sheet Of(SummaryData data, Wording words)
    {
        var contacts = new Contacts(data);
        return new(
            words.Term("to-do"),
            words["summary-todo-title"],
            SheetTable.Of("ToDo", Columns(data, words, contacts), Rows(data), words["summary-todo-empty"])
        )
        {
            Captions = [SheetCell.Of(words["summary-todo-note"])],
        };
    }

    private static List<TrackedFinding> Rows(SummaryData data) =>
        [.. data.Open.Where(tracked => tracked.Finding.Severity is not Severity.Info)];

    private static List<SheetColumn<TrackedFinding>> Columns(SummaryData data, Wording words, Contacts contacts) =>
        [
            new(words.Term("municipality"), row => SheetCell.Of(Where(data, words, row)).As(Look.Strong)) { LeastWidth = 18 },
            new(words["summary-severity"], row => SeverityCell(row.Finding.Severity, words)),
            new(words["summary-what"], row => SheetCell.Of(words.Of(row.Finding.Message))) { MostWidth = 62, LeastWidth = 40 },
            new(words.Term("spreadsheet"), row => SheetCell.Of(row.Finding.Place.Spreadsheet?.Title)) { MostWidth = 24 },
            new(words["summary-open-cell"], row => PlaceCell(row.Finding.Place)) { MostWidth = 46 },
            new(words["summary-as-written"], row => SheetCell.Of(row.Finding.Raw)) { MostWidth = 24 },
            new(words["summary-suggestion"], row => SheetCell.Of(row.Finding.Suggestion)) { MostWidth = 24 },
            new(words["summary-since"], row => SheetCell.Of(Bishkek.DayOf(row.FirstSeen))),
            new(words["summary-who"], row => contacts.Cell(row.Finding.Place)) { MostWidth = 30 },
        ];

    private static string Where(SummaryData data, Wording words, TrackedFinding row) =>
        row.Finding.Place.Area is { } area
            ? words.Name(data.Input.Registry, area)
            : row.Finding.Place.Project ?? words["summary-everybody"];

    /// <summary>Tab and cell, or the whole spreadsheet; short, as some programs don't break a link over lines.</summary>
    internal static SheetCell PlaceCell(FindingPlace place)
    {
        var parts = new[] { place.TabName ?? place.Spreadsheet?.Title, place.Cells?.ToString() };
        return SheetCell.Of(string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)))).LinkedTo(place.Link);
    }

    internal static SheetCell SeverityCell(Severity severity, Wording words) =>
        severity switch
        {
            Severity.Error => SheetCell.Of("✖ " + words.Term("error")).As(Look.Bad),
            Severity.Warning => SheetCell.Of("! " + words.Term("warning")).As(Look.Warning),
            Severity.Info => SheetCell.Of("i " + words.Term("for-information")).As(Look.Muted),
            _ => throw new ArgumentOutOfRangeException(nameof(severity)),
        };
}

/// <summary>Whom to ask about a finding: the contact of its spreadsheet, else of the municipality's.</summary>
internal sealed class Contacts
{
    private readonly Dictionary<string, string> _bySpreadsheet;
    private readonly ILookup<string, string> _byMunicipality;

    public Contacts(SummaryData data)
    {
        _bySpreadsheet = data
            .Input.Sources.Where(source => source.Contact is not null)
            .DistinctBy(source => source.Reference.Id)
            .ToDictionary(source => source.Reference.Id, source => source.Contact!);
        _byMunicipality = data
            .Input.Registry.Spreadsheets.Where(entry => entry is { Contact: not null, Municipality: not null })
            .ToLookup(entry => entry.Municipality!, entry => entry.Contact!);
    }

    /// <summary>The contacts of an area that is a municipality.</summary>
    public string Of(Area? area) => area?.MunicipalityCode is { } code ? string.Join(", ", _byMunicipality[code].Distinct()) : "";

    /// <summary>The contact as a cell that begins a letter.</summary>
    public SheetCell Cell(FindingPlace place)
    {
        var contact = place.Spreadsheet is { } spreadsheet ? _bySpreadsheet.GetValueOrDefault(spreadsheet.Id) : null;
        contact ??= Of(place.Area);
        return SheetCell
            .Of(contact)
            .LinkedTo(
                contact.Contains('@', StringComparison.Ordinal) && !contact.Contains(' ', StringComparison.Ordinal)
                    ? "mailto:" + contact
                    : null
            );
    }
}
