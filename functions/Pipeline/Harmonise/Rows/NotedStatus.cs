using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>
/// How an event or a measure stands, where only the note beside it says so: «отменено», «19.09га жылдырылды». A few words
/// that speak of it and cannot be read are asked about; anything else in a note is nobody's question.
/// </summary>
internal sealed class NotedStatus
{
    private const string Status = "status";

    private readonly Binding[] _notes;
    private readonly GridLines _lines;

    /// <summary>Makes a reader for a table; one of a kind without a status finds nothing.</summary>
    public NotedStatus(TableScope scope, GridLines lines)
    {
        _lines = lines;
        var header = scope.Table.Header;
        _notes = header.Kind.Find(Status) is { } status
            ? [.. header.Bindings.Where(binding => binding.Field.Name == "note").Select(binding => binding with { Field = status })]
            : [];
    }

    /// <summary>Reads it into a row whose own column says nothing.</summary>
    public void Read(Row row)
    {
        if (row.Filled.Contains(Status))
            return;
        foreach (var note in _notes)
        {
            var at = _lines.Repeated(row.Index, note.Column, row.Table.Table.DataStart);
            if (!IsSaidIn(_lines.Grid[at], note.Field, row))
                continue;
            row.Filled.Add(Status);
            CellReaders.For(note.Field)!(row, note, _lines.Grid[at], at);
            return;
        }
    }

    private static bool IsSaidIn(Cell cell, Field status, Row row) =>
        cell is { Kind: CellKind.Text, IsBlank: false }
        && (
            status.Type == FieldType.EventStatus
                ? StatusReader.ReadEvent(cell, row.Table.Dates).HasValue || StatusReader.SpeaksOfEvent(cell.Text!)
                : StatusReader.ReadMeasure(cell).HasValue || StatusReader.SpeaksOfMeasure(cell.Text!)
        );
}
