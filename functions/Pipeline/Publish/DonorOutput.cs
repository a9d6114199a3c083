using Pipeline.Publish.Donor;
using Pipeline.Publish.Exchange;
using Pipeline.Settings;

namespace Pipeline.Publish;

/// <summary>What a donor gets of each project and period: workbooks, CSV, data package and IATI over the same figures.</summary>
public sealed class DonorOutput : IOutput
{
    /// <inheritdoc/>
    public IEnumerable<OutputFile> Files(PublicationInput input, PipelineSettings settings) =>
        DonorReport.Of(input).SelectMany(report => Files(report, input, settings));

    private static IEnumerable<OutputFile> Files(DonorReport report, PublicationInput input, PipelineSettings settings)
    {
        var data = new Lazy<Task<DonorData>>(() => DonorData.ReadAsync(report, input));
        return DonorWorkbooks.Files(report, data, settings).Concat(ExchangeFiles.Files(report, data, settings));
    }
}
