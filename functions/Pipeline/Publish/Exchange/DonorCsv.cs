using Pipeline.Publish.Data;
using Pipeline.Publish.Donor;

namespace Pipeline.Publish.Exchange;

/// <summary><c>donor/…/indicators.csv</c>: one row a figure, with HXL 1.1 hashtags in the second row.</summary>
internal static class DonorCsv
{
    public static Task WriteAsync(DonorData data, Stream stream, CancellationToken cancellationToken)
    {
        var columns = new DonorColumns(data).All;
        var table = new CsvTable<IndicatorValue>([.. columns.Select(column => column.Column)], [.. columns.Select(column => column.Tag)]);
        return table.WriteAsync(stream, data.Values.ToAsyncEnumerable(), cancellationToken);
    }
}
