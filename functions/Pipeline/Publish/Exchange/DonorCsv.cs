using Pipeline.Publish.Data;
using Pipeline.Publish.Donor;

namespace Pipeline.Publish.Exchange;

/// <summary>What the data package tells of a CSV file.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hex.</param>
internal sealed record WrittenCsv(long Bytes, string Sha256);

/// <summary><c>donor/…/indicators.csv</c>: one row a figure, with HXL 1.1 hashtags in the second row.</summary>
internal static class DonorCsv
{
    /// <summary>Writes it.</summary>
    public static async Task<WrittenCsv> WriteAsync(DonorData data, Stream stream, CancellationToken cancellationToken)
    {
        await using var measured = new MeasuredStream(stream);
        var columns = new DonorColumns(data).All;
        var table = new CsvTable<IndicatorValue>([.. columns.Select(column => column.Column)], [.. columns.Select(column => column.Tag)]);
        await table.WriteAsync(measured, data.Values.ToAsyncEnumerable(), cancellationToken);
        return new(measured.Bytes, measured.Sha256);
    }
}
