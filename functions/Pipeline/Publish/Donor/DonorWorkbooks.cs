using Pipeline.Publish.Workbooks;
using Pipeline.Settings;

namespace Pipeline.Publish.Donor;

/// <summary>The donor's workbook of a project and a period, one a language: <c>donor/…/indicators.ru.xlsx</c>.</summary>
internal static class DonorWorkbooks
{
    /// <summary>One file a language.</summary>
    public static IEnumerable<OutputFile> Files(DonorReport report, Lazy<Task<DonorData>> data, PipelineSettings settings) =>
        settings.Languages.Select(language => new OutputFile(
            report.PathOf($"indicators.{language.Code()}.xlsx"),
            WorkbookWriter.ContentType,
            async (stream, _) => WorkbookWriter.Write(Workbook(await data.Value, new(language)), stream)
        ));

    private static Workbook Workbook(DonorData data, Wording words) =>
        words.Workbook(
            words["donor-title", data.Report.Project, WrittenDays.Of(data.Report.Period.Days)],
            data.Input.AsOf,
            [
                Form1Sheet.Of(data, words),
                IndicatorsSheet.Of(data, words),
                DisaggregationSheet.Of(data, words),
                MethodSheet.Of(data, words),
                ProofSheet.Of(data, words),
            ]
        );
}
