using Pipeline.Harmonise.Tables;

namespace Pipeline.Harmonise.Rows;

/// <summary>Reads who a row is about: the name, in one column or in parts, becomes a pseudonym and goes no further.</summary>
internal sealed class PersonCells
{
    private static readonly string[] PartsInOrder = ["family-name", "given-name", "patronymic"];

    private readonly TableScope _scope;
    private readonly Binding[] _names;
    private readonly Binding? _phone;

    /// <summary>Finds the columns of a table that say who.</summary>
    public PersonCells(TableScope scope, IReadOnlyList<Binding> bindings)
    {
        _scope = scope;
        _phone = bindings.FirstOrDefault(binding => binding.Field.Name == "phone");
        _names = bindings.FirstOrDefault(binding => binding.Field.Type == FieldType.Person) is { } full
            ? [full]
            : [.. PartsInOrder.Select(part => bindings.FirstOrDefault(binding => binding.Field.Name == part)).OfType<Binding>()];
    }

    /// <summary>Sets the person of a row; false where no name is written.</summary>
    public bool Read(Row row, GridLines lines, Area area)
    {
        var first = lines.Holder(row.Index, _names[0].Column);
        var name = _names.Length == 1 ? lines.Grid[first] : Joined(lines, row.Index);
        if (name.IsBlank)
            return false;
        if (NameAndPost.In(name.Shown) is { } both)
        {
            name = Cell.OfText(both.Name);
            row.Draft.Inherit("position", both.Post, new Origin(first, null));
        }
        row.Filled.Add(_names[0].Field.Name);
        var phone = _phone is null ? default : lines.Grid[lines.Holder(row.Index, _phone.Column)];
        var birthYear = row.Draft.Has("birth_year") ? (int?)(double?)row.Draft["birth_year"] : null;
        var reading = _scope.Spreadsheet.Pseudonyms.Read(name, birthYear, phone.IsBlank ? null : phone.Shown, area);
        if (reading.Remark is { } remark)
            row.Note(_names[0].Field.Name, remark, reading.HasValue, first, PersonalText.Masked(name.Shown));
        if (!reading.HasValue)
            return true;
        row.Draft.Set("person", reading.Value.Key.ToString(), first, null);
        row.Draft.Set("person_certain", reading.Value.IsCertain, first, null);
        return true;
    }

    private Cell Joined(GridLines lines, int row) =>
        Cell.OfText(
            string.Join(
                ' ',
                _names.Select(binding => lines.Grid[lines.Holder(row, binding.Column)].Shown.Trim()).Where(part => part.Length > 0)
            )
        );
}
