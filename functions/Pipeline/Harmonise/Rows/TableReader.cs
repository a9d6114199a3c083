using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>Reads a found table: its rows become records, its section rows a scope, its totals a check, its notes head counts.</summary>
internal sealed class TableReader(TableScope scope, GridLines lines)
{
    private readonly FoundTable _table = scope.Table;
    private readonly RowReader? _rows = scope.Table.Header.Form == TableForm.Rows ? new RowReader(scope, lines) : null;
    private readonly WideReaders _wide = new(scope);
    private readonly TotalRows _totals = new(scope);
    private string _section = "";

    /// <summary>All records of the table, from the top.</summary>
    public IReadOnlyList<Record> Read()
    {
        var records = new List<Record>();
        for (var row = _table.DataStart; row < _table.DataEnd; row++)
        {
            if (lines.FirstFilled(row) is not { } first || NoteReader.IsExample(lines.Grid[first]))
                continue;
            if (IsNoData(row))
                continue;
            if (IsSection(row, first))
                EnterSection(first);
            else if ((TotalRow.Is(lines.Grid, row) && !IsPart(first)) || IsOfSection(row, first))
                _totals.Check(row);
            else
                ReadRow(row, records);
        }
        _totals.CheckThoseAbove();
        var noted = CountNotes.Read(scope, lines, records);
        return [.. records, .. noted];
    }

    // «Бурана айылы» … «Бурана айылы боюнча»: the section's own words again, and sums.
    private bool IsOfSection(int row, CellAddress first) =>
        _section.Length > 0
        && lines.Grid[first].Kind == CellKind.Text
        && lines.Grid[first].Text!.Length > _section.Length
        && lines.Grid[first].Text!.Contains(_section, StringComparison.OrdinalIgnoreCase)
        && TotalRow.AreSums(lines.Grid, row, first.Column + 1);

    // «всего | 75» below «мужчины | 41» is a part of the same event.
    private bool IsPart(CellAddress first) =>
        _table.Header.Form == TableForm.PartRows
        && _table.Header.Bindings.Any(binding => binding.Field == PartForms.Part && binding.Column == first.Column);

    private void EnterSection(CellAddress at)
    {
        var text = lines.Grid[at].Shown;
        _section = text.Trim();
        scope.Enter(text, at);
        _rows?.BeginSection();
    }

    private bool IsNoData(int row) =>
        (row == _table.DataStart && IsColumnNumbering(row))
        || HeadingRows.IsRepeated(lines, row, _table.HeaderRow, _table.DataStart - _table.HeaderRow)
        || FooterRow.Is(lines, row)
        || TotalRow.IsDerived(lines.Grid, row);

    private void ReadRow(int row, List<Record> records)
    {
        if (_rows is null)
        {
            records.AddRange(_wide.Read(lines, row));
        }
        else if (_rows.Read(row) is { } record)
        {
            Add(record, records);
            if (_table.Header.Counts.Count > 0 && HeadCounts.Read(scope, lines, row, record) is { } count)
                Add(count, records);
        }
    }

    private void Add(Record record, List<Record> records)
    {
        records.Add(record);
        _totals.Add(record);
    }

    // A lone cell heads a section where it is merged over columns, names a wider place, or could not be its column's value.
    private bool IsSection(int row, CellAddress first)
    {
        if (lines.Filled(row, 2) > 1 || _table.Header.Bindings.Count < 2 || lines.Grid[first].Kind != CellKind.Text)
            return false;
        if (lines.Width(first) > 1)
            return true;
        // «Төрагасы:», «Мүчөлөрү:»
        var text = lines.Grid[first].Text!;
        if (text.AsSpan().TrimEnd().EndsWith(":") || SectionFields.Begins(_table.Header, text))
            return true;
        var field = _table.Header.Bindings.FirstOrDefault(binding => binding.Column == first.Column)?.Field.Type;
        return field switch
        {
            null => true,
            FieldType.Municipality or FieldType.Oblast or FieldType.Rayon => false,
            FieldType.Dates or FieldType.Deadline => DateReader.Read(lines.Grid[first], scope.Dates)
                is not { HasValue: true, Value.Precision: DatePrecision.Day },
            FieldType.Number or FieldType.Unkept => !NumberReader.Read(lines.Grid[first]).HasValue,
            _ => scope.Spreadsheet.Gazetteer.FindIn(text) is not null || IsOfMonth(text),
        };
    }

    // «Март», «май 2022» in a column of words; a column of months has its own fields beside it.
    private bool IsOfMonth(string text) => EventForms.MonthOf(text) > 0 && TitleDates.Month(text, scope.Year) is not null;

    // Under many official headings the columns are numbered: 1, 2, 3…
    private bool IsColumnNumbering(int row)
    {
        var expected = 0.0;
        foreach (var cell in lines.Grid.Rows[row])
        {
            if (cell.IsBlank)
                continue;
            if (NumberReader.Read(cell) is not { HasValue: true } number || number.Value.Value != ++expected)
                return false;
        }
        return expected > 2;
    }
}
