using Pipeline.Settings;

namespace Pipeline.Publish.Data;

/// <summary><c>data/records/&lt;kind&gt;.csv</c>: one row a record, its published columns, then where it was read.</summary>
public sealed class RecordsCsv : IOutput
{
    /// <inheritdoc/>
    public IEnumerable<OutputFile> Files(PublicationInput input, PipelineSettings settings) =>
        RecordKinds.All.Select(kind => new OutputFile(
            $"data/records/{kind}.csv",
            MediaTypes.Csv,
            (stream, cancellationToken) => Table(kind, input.Sources).WriteAsync(stream, input.Records(kind), cancellationToken)
        ));

    private static CsvTable<Record> Table(RecordKind kind, IReadOnlyList<SourceState> sources) =>
        new([.. Subject(kind), .. Published(kind), .. Source(NamesOf(sources))]);

    private static Dictionary<string, string> NamesOf(IReadOnlyList<SourceState> sources) =>
        sources.DistinctBy(source => source.Reference.Id).ToDictionary(source => source.Reference.Id, source => source.Reference.Name);

    private static IEnumerable<CsvColumn<Record>> Subject(RecordKind kind) =>
        kind.OfMunicipality ? [new("municipality", record => record.Area.MunicipalityCode)] : [];

    private static IEnumerable<CsvColumn<Record>> Published(RecordKind kind) =>
        kind
            .Columns.Select((column, place) => (column, place))
            .Where(pair => pair.column.Published)
            .Select(pair => new CsvColumn<Record>(pair.column.Name, record => record[pair.place]));

    private static IEnumerable<CsvColumn<Record>> Source(Dictionary<string, string> names) =>
        [
            new("source_spreadsheet", record => names.GetValueOrDefault(record.Source.Spreadsheet, record.Source.Spreadsheet)),
            new("source_tab", record => record.Source.TabName),
            new("source_row", record => record.Source.Row),
        ];
}
