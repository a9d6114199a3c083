using Pipeline.Harmonise.Places;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>One row while it is read: the record being filled, where it is about, and what is remarked on its cells.</summary>
internal sealed class Row(TableScope table, Draft draft, int index)
{
    private readonly List<(string Field, Remark Remark, bool IsUsed, CellAddress Cell, string? Raw)> _remarks = [];

    /// <summary>The table it is in.</summary>
    public TableScope Table { get; } = table;

    /// <summary>The record being filled.</summary>
    public Draft Draft { get; } = draft;

    /// <summary>The row, counted from 0.</summary>
    public int Index { get; } = index;

    /// <summary>The municipality that its own cell names.</summary>
    public Municipality? Municipality { get; set; }

    /// <summary>Whether its own cell names a municipality that nobody knows: then nothing is inherited.</summary>
    public bool IsAdrift { get; set; }

    /// <summary>The rayon that its own cell names.</summary>
    public Rayon? Rayon { get; set; }

    /// <summary>The oblast that its own cell names.</summary>
    public Oblast? Oblast { get; set; }

    /// <summary>What its own cell says is the person's position.</summary>
    public Cell Position { get; set; }

    /// <summary>The day to which its status says that the event was moved, and the cell that says so.</summary>
    public (Dates Dates, CellAddress At, string Raw)? Postponed { get; set; }

    /// <summary>The fields whose cells hold something, readable or not.</summary>
    public List<string> Filled { get; } = new(12);

    /// <summary>Notes what is remarked on a cell, as it is shown; most cells have no remark, and are not put into words.</summary>
    public void Note(string field, Remark? remark, bool isUsed, CellAddress at, in Cell cell)
    {
        if (remark is not null)
            Note(field, remark, isUsed, at, cell.Shown);
    }

    /// <summary>Notes that a cell holds something, and what is remarked on it.</summary>
    public void Note(string field, Remark? remark, bool isUsed, CellAddress cell, string? raw)
    {
        if (remark is not null)
            _remarks.Add((field, remark, isUsed, cell, raw));
    }

    /// <summary>Makes it about the same place as another row.</summary>
    public void PlaceAs(Row other) =>
        (Municipality, IsAdrift, Rayon, Oblast) = (other.Municipality, other.IsAdrift, other.Rayon, other.Oblast);

    /// <summary>Another record of the same cells, without what was remarked on them.</summary>
    public Row Copy()
    {
        var copy = new Row(Table, Draft.Copy(), Index) { Position = Position, Postponed = Postponed };
        copy.PlaceAs(this);
        copy.Filled.AddRange(Filled);
        return copy;
    }

    /// <summary>Whom the row is about: its own cells first, then what the table inherits.</summary>
    public Area Area
    {
        get
        {
            var scope = Table.Spreadsheet;
            if (Municipality is not null)
                return Area.Municipality(Municipality.Code);
            if (IsAdrift)
                return scope.Widest;
            if (Rayon is not null)
                return Rayon.Area;
            if (Oblast is not null && Table.Mention?.Municipality is null)
                return Table.Mention?.Rayon is { } inherited && inherited.Oblast == Oblast.Code ? inherited.Area : Area.Oblast(Oblast.Code);
            return Table.Mention switch
            {
                { Municipality: { } municipality } => Area.Municipality(municipality.Code),
                { Rayon: { } rayon } => rayon.Area,
                { Oblast: { } oblast } => Area.Oblast(oblast.Code),
                _ => scope.Widest,
            };
        }
    }

    /// <summary>Reports what was remarked, now that the row's words are known.</summary>
    public void ReportRemarks(Area area)
    {
        foreach (var (field, remark, isUsed, cell, raw) in _remarks)
        {
            var shown = isUsed && IsOfSome(field) ? null : raw;
            var said = remark with { Message = CellWords.Said(Table.Table, Table.Form, cell, shown, remark.Message) };
            Table.Spreadsheet.Findings.Report(said, isUsed, Table.Tab, CellRange.Of(cell), area, Anchor(field), shown);
        }
    }

    // A number of some of the people that counts: findings are read by more people than the sheet.
    private bool IsOfSome(string field) => Draft.Kind.IndexOf(field) is >= 0 and var column && Draft.Kind.Columns[column].CountsPart;

    /// <summary>The record.</summary>
    /// <param name="area">What it is about.</param>
    /// <param name="ordinal">Which of the records that one row gives.</param>
    public Record ToRecord(Area area, int ordinal = 0)
    {
        var (scope, tab) = (Table.Spreadsheet, Table.Tab);
        var (row, column) = Table.Form is { } form ? form.Origin(new CellAddress(Index, 0)) : new(Index, ordinal);
        var source = new RecordSource(scope.Spreadsheet.Reference.Id, tab.Id, tab.Name, row + 1, column);
        if (Table.Form is { } upright)
            Draft.Move(upright.Origin);
        return Draft.ToRecord(area, scope.ProjectOf(area), source, Table.ReportingPeriod);
    }

    /// <summary>What a finding on one of its cells is called: the kind, the row's own words, and the field.</summary>
    public string Anchor(string field) => $"{Draft.Kind}|{RowWords.Of(Draft)}|{field}";
}
