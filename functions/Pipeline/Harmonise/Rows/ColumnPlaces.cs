using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>Columns of municipalities or of groups. Among other villages «Бурана айылы» is a village, not the municipality of that name.</summary>
internal sealed class ColumnPlaces(TableScope scope, IReadOnlyList<Binding> columns)
{
    private readonly bool _areMunicipalities = columns.All(column => MunicipalityOf(scope, column) is not null);

    /// <summary>Makes a row about the place or group of its column.</summary>
    public void Set(Row row, Binding column)
    {
        if (_areMunicipalities)
            row.Municipality = MunicipalityOf(scope, column);
        else
            row.Draft.Set("group", PlainTextReader.Clean(column.Heading.Leaf), new(scope.Table.HeaderRow, column.Column), null);
    }

    private static Municipality? MunicipalityOf(TableScope scope, Binding column) =>
        scope.Spreadsheet.Gazetteer.Municipality(column.Heading.Leaf) is { IsSure: true, Found: [var municipality] } ? municipality : null;
}
