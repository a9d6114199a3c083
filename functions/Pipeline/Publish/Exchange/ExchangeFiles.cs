using Pipeline.Publish.Donor;
using Pipeline.Settings;

namespace Pipeline.Publish.Exchange;

/// <summary>The donor's figures for other systems: CSV with HXL hashtags, a data package that describes it, and IATI.</summary>
internal static class ExchangeFiles
{
    /// <summary>The files beside the workbooks.</summary>
    public static IEnumerable<OutputFile> Files(DonorReport report, Lazy<Task<DonorData>> data, PipelineSettings settings)
    {
        WrittenCsv? csv = null;
        yield return new(
            report.PathOf("indicators.csv"),
            MediaTypes.Csv,
            async (stream, cancellationToken) => csv = await DonorCsv.WriteAsync(await data.Value, stream, cancellationToken)
        );
        yield return new(
            report.PathOf("iati.xml"),
            MediaTypes.Xml,
            async (stream, cancellationToken) => await IatiXml.WriteAsync(await data.Value, settings, stream, cancellationToken)
        );
        // No order of files is presumed: where the CSV is not there yet, it is written into nothing.
        yield return new(
            report.PathOf("datapackage.json"),
            MediaTypes.Json,
            async (stream, cancellationToken) =>
                await DataPackage.WriteAsync(
                    await data.Value,
                    csv ?? await DonorCsv.WriteAsync(await data.Value, Stream.Null, cancellationToken),
                    stream,
                    cancellationToken
                )
        );
    }
}
