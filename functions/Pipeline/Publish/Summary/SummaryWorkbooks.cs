using Pipeline.Publish.Workbooks;
using Pipeline.Settings;

namespace Pipeline.Publish.Summary;

/// <summary>The coordinator's workbook of the week, one a language: <c>weekly/2018-W31/summary.ru.xlsx</c>. It opens on what matters.</summary>
public sealed class SummaryWorkbooks : IOutput
{
    /// <inheritdoc/>
    public IEnumerable<OutputFile> Files(PublicationInput input, PipelineSettings settings)
    {
        var data = new Lazy<Task<SummaryData>>(() => SummaryData.ReadAsync(input));
        return settings.Languages.Select(language => new OutputFile(
            PublicationPaths.Weekly(input.Week, $"summary.{language.Code()}.xlsx"),
            WorkbookWriter.ContentType,
            async (stream, _) => WorkbookWriter.Write(Workbook(await data.Value, language), stream)
        ));
    }

    private static Workbook Workbook(SummaryData data, Language language)
    {
        var words = new Wording(language);
        var title = words["summary-title", WrittenDays.Of(data.Input.Week.Days)];
        return words.Workbook(
            title,
            data.Input.AsOf,
            [
                OverviewSheet.Of(data, words),
                ToDoSheet.Of(data, words),
                ScheduleSheet.Of(data, words),
                ParticipationSheet.Of(data, words),
                NeedsSheet.Of(data, words),
                ActionPlansSheet.Of(data, words),
                TrendSheet.Of(data, words),
                WhatChangedSheet.Of(data, words),
                SourcesSheet.Of(data, words),
            ]
        );
    }
}
