using System.Xml;

namespace Pipeline.Publish.Workbooks;

/// <summary>Writes a sheet's rows and remembers, as it goes, which cells lead somewhere and which belong together.</summary>
internal sealed class SheetRows(XmlWriter xml, Sheet sheet, StyleSheet styles, SharedTexts texts, ColumnWidths widths)
{
    private const double LineHeight = 13.2;

    // Room for a pen, where the sheet is printed first.
    private const double InputHeight = 18;

    /// <summary>Longer sheets leave their cells' references out: they are a country's, read by programs rather than people.</summary>
    private const int MostRowsWithReferences = 10_000;

    private readonly SheetTable _table = sheet.Table;
    private readonly RowText _row = new(namesCells: sheet.Table.RowCount <= MostRowsWithReferences);

    /// <summary>Cells with links, in the order of reading.</summary>
    public List<(CellAddress Cell, string Link)> Links { get; } = [];

    /// <summary>Merged ranges.</summary>
    public List<CellRange> Merges { get; } = [];

    /// <summary>Writes all rows.</summary>
    public void Write()
    {
        xml.WriteStartElement("sheetData", Markup.Main.NamespaceName);
        WriteTextRow(0, SheetCell.Of(sheet.Title).As(Look.Title), 22);
        for (var line = 0; line < sheet.Captions.Count; line++)
            WriteTextRow(line + 1, sheet.Captions[line], null);
        WriteHeadings();
        for (var row = 0; row < Math.Max(1, _table.RowCount); row++)
            WriteRow(row);
        for (var row = 0; row < sheet.InputRows; row++)
            WriteInputRow(sheet.HeaderRow + 2 + row);
        xml.WriteEndElement();
        FindMerges();
    }

    private void WriteTextRow(int row, SheetCell cell, double? height)
    {
        _row.Start(row, height);
        WriteCell(new(row, 0), cell.Look is Look.Plain ? cell.As(Look.Caption) : cell, wrap: false);
        EndRow();
    }

    private void WriteHeadings()
    {
        if (_table.HasGroups)
            WriteHeadingRow(
                sheet.HeaderRow - 1,
                index =>
                    !StartsGroup(index) ? ""
                    : TakesBothRows(index) ? _table.Columns[index].Header
                    : _table.Columns[index].Group ?? "",
                1
            );
        var lines = _table.Columns.Select((column, index) => widths.Lines(index, column.Header, bold: true)).Max();
        WriteHeadingRow(sheet.HeaderRow, index => TakesBothRows(index) ? "" : _table.Columns[index].Header, lines);
    }

    /// <summary>A heading under no parent takes both rows; an Excel Table's headings must stand in its own.</summary>
    private bool TakesBothRows(int column) => _table.HasGroups && _table.Columns[column].Group is null && !_table.IsExcelTable;

    /// <summary>A parent stands over its first column.</summary>
    private bool StartsGroup(int column) =>
        column == 0 || _table.Columns[column].Group is not { } group || _table.Columns[column - 1].Group != group;

    private void WriteHeadingRow(int row, Func<int, string> heading, int lines)
    {
        _row.Start(row, (Math.Min(lines, 6) * LineHeight) + 6);
        for (var column = 0; column < _table.Columns.Count; column++)
            WriteCell(new(row, column), SheetCell.Of(heading(column)).As(Look.Header), wrap: true);
        EndRow();
    }

    private void WriteRow(int row)
    {
        var at = sheet.HeaderRow + 1 + row;
        var cells = new SheetCell[_table.Columns.Count];
        var lines = new int[cells.Length];
        for (var column = 0; column < cells.Length; column++)
        {
            cells[column] = _table[row, column];
            lines[column] = cells[column].Text is { } text ? widths.Lines(column, text, cells[column].IsBold) : 1;
        }
        _row.Start(at, Height(row, lines));
        for (var column = 0; column < cells.Length; column++)
        {
            var shown = BelongsToRowAbove(row, column) ? SheetCell.Blank.As(cells[column].Look) : cells[column];
            WriteCell(new(at, column), shown, wrap: lines[column] > 1);
        }
        EndRow();
    }

    private void WriteInputRow(int row)
    {
        _row.Start(row, InputHeight);
        for (var column = 0; column < _table.Columns.Count; column++)
            WriteCell(new(row, column), new() { Look = Look.Input, Format = _table.Columns[column].InputFormat }, wrap: true);
        EndRow();
    }

    /// <summary>
    /// Programs fit rows to their text on opening, but not to merged cells and not all of them on import; so rows of several lines
    /// carry their height. A merged cell spreads its lines over its rows.
    /// </summary>
    private double? Height(int row, int[] lines)
    {
        var most = 1;
        for (var column = 0; column < lines.Length; column++)
            most = Math.Max(most, _table.Columns[column].MergesEqual ? 1 + ((lines[column] - 1) / RunLength(row, column)) : lines[column]);
        return most == 1 ? null : Math.Min(409, (most * LineHeight) + 2);
    }

    /// <summary>How many rows the merged cell that a row lies in has.</summary>
    private int RunLength(int row, int column)
    {
        var (first, last) = (row, row);
        while (BelongsToRowAbove(first, column))
            first--;
        while (last + 1 < _table.RowCount && BelongsToRowAbove(last + 1, column))
            last++;
        return last - first + 1;
    }

    private void WriteCell(CellAddress at, SheetCell cell, bool wrap)
    {
        var style = styles.NumberOf(new(cell.Look, cell.Format, wrap));
        if (cell.Text is { } text)
            _row.AddText(at, style, texts.NumberOf(text));
        else
            _row.AddNumber(at, style, cell.Number);
        if (cell.Link is { } link)
            Links.Add((at, link));
    }

    private void EndRow() => xml.WriteRaw(_row.End());

    private bool BelongsToRowAbove(int row, int column) =>
        _table.Columns[column].MergesEqual && row > 0 && _table[row, column].Text is { } text && _table[row - 1, column].Text == text;

    private void FindMerges()
    {
        if (_table.HasGroups)
            MergeGroups();
        for (var column = 0; column < _table.Columns.Count; column++)
        {
            if (_table.Columns[column].MergesEqual)
                MergeColumn(column);
        }
    }

    private void MergeGroups()
    {
        for (var first = 0; first < _table.Columns.Count; )
        {
            var group = _table.Columns[first].Group;
            var last = first;
            while (group is not null && last + 1 < _table.Columns.Count && _table.Columns[last + 1].Group == group)
                last++;
            if (group is null ? TakesBothRows(first) : last > first)
                Merges.Add(new(new(sheet.HeaderRow - 1, first), new(group is null ? sheet.HeaderRow : sheet.HeaderRow - 1, last)));
            first = last + 1;
        }
    }

    private void MergeColumn(int column)
    {
        for (var first = 0; first < _table.RowCount; )
        {
            var last = first;
            while (last + 1 < _table.RowCount && BelongsToRowAbove(last + 1, column))
                last++;
            if (last > first)
                Merges.Add(new(new(sheet.HeaderRow + 1 + first, column), new(sheet.HeaderRow + 1 + last, column)));
            first = last + 1;
        }
    }
}
