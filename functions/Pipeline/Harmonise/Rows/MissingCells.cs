using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;
using Pipeline.Languages;

namespace Pipeline.Harmonise.Rows;

/// <summary>Reports the required cells of a row that hold nothing.</summary>
internal sealed class MissingCells(TableScope scope, IReadOnlyList<Binding> bindings)
{
    private readonly Binding[] _bindings =
    [
        .. bindings.DistinctBy(binding =>
            binding.Marked is not null ? binding.Field.Name : $"{binding.Field.Name} {binding.Column} {binding.Part}"
        ),
    ];
    private readonly RecordKind _kind = scope.Table.Header.Kind.Record!;

    /// <summary>Reports those of a row whose cells were read.</summary>
    public void Report(Row row, Area area)
    {
        foreach (var binding in _bindings)
        {
            if (!IsMissing(row, binding, area))
                continue;
            var cells = CellRange.Of(new(row.Index, binding.Column));
            var message = Texts.Harmonise["row-value-missing", Quote.Of(binding.Heading.Text), CellWords.Name(scope.Form, cells.First)];
            scope.ReportMissing(cells, area, message, row.Anchor(binding.Field.Name));
        }
    }

    private bool IsMissing(Row row, Binding binding, Area area)
    {
        var field = binding.Field;
        if (field.Type == FieldType.SexMark && row.Draft["sex"] is not null)
            return false;
        if (!IsNeeded(field, row, area) || (row.Filled.Contains(field.Name) && !IsDash(row, binding)))
            return false;
        if (field.Type == FieldType.Dates && row.Draft.Has("date_start") && row.Draft["date_start"] is not null)
            return false;
        return !(field.Repeats && row.Draft.Has(CellReaders.ColumnOf(field)) && row.Draft[CellReaders.ColumnOf(field)] is not null);
    }

    // A municipality is needed where nothing around the table gives one either.
    private bool IsNeeded(Field field, Row row, Area area) =>
        field.IsRequired
        || field.Name == "sex-female"
        || field.Type == FieldType.Municipality
            && _kind.OfMunicipality
            && row.Municipality is null
            && !row.IsAdrift
            && area == scope.Spreadsheet.Widest;

    // «-» and «нет» say that there is nothing; in a required cell that is missing too. Asked what is wrong or whether it is done,
    // «нет» is an answer.
    private bool IsDash(Row row, Binding binding)
    {
        var cell = scope.Tab[row.Index, binding.Column];
        return !cell.IsBlank
            && CellText.IsSettled<string>(cell, out var settled)
            && settled.IsMissing
            && !(row.Draft.Has(binding.Field.Name) && row.Draft[binding.Field.Name] is not null)
            && !(binding.Field.Type == FieldType.Problems && cell.Shown.Any(char.IsLetter));
    }
}
