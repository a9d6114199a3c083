namespace Pipeline.Publish.Data;

/// <summary><c>data/records/&lt;kind&gt;.csv</c>: one row a record, its published columns, then where it was read.</summary>
public sealed class RecordsCsv : IOutput
{
    /// <inheritdoc/>
    public IEnumerable<OutputFile> Files(PublicationInput input, PipelineSettings settings) =>
        RecordKinds.All.Select(kind => new OutputFile(
            $"data/records/{kind}.csv",
            MediaTypes.Csv,
            (stream, cancellationToken) => Table(kind).WriteAsync(stream, input.Records(kind), cancellationToken)
        ));

    private static CsvTable<Record> Table(RecordKind kind) => new([.. Subject(kind), .. Published(kind), .. Source]);

    private static IEnumerable<CsvColumn<Record>> Subject(RecordKind kind) =>
        kind.OfMunicipality ? [new("municipality", record => record.Area.MunicipalityCode)] : [];

    private static IEnumerable<CsvColumn<Record>> Published(RecordKind kind) =>
        kind
            .Columns.Select((column, place) => (column, place))
            .Where(pair => pair.column.Published)
            .Select(pair => new CsvColumn<Record>(pair.column.Name, record => record[pair.place]));

    private static IEnumerable<CsvColumn<Record>> Source =>
        [
            new("source_spreadsheet", record => record.Source.Spreadsheet),
            new("source_tab", record => record.Source.TabName),
            new("source_row", record => record.Source.Row),
        ];
}
