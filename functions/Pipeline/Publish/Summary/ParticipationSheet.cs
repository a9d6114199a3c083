using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Summary;

/// <summary>
/// Who took part in events and in the needs assessment: a row a municipality, a chart of women and men, one of questionnaires. Indicators
/// that a coordinator added without a section stand here too.
/// </summary>
internal static class ParticipationSheet
{
    public static Sheet Of(SummaryData data, Wording words)
    {
        var section = new SectionTable(data, words, "participation", "needs", SectionTable.Others);
        SheetChart?[] charts =
        [
            section.Chart(ChartKind.StackedBar, words["summary-participation-chart"], ["women", "men"]),
            section.Chart(ChartKind.Bar, words["summary-questionnaires-chart"], ["questionnaires-planned", "questionnaires"]),
        ];
        return new(words.Term("participation"), words["summary-participation-title"], section.ToTable("Participation"))
        {
            Captions = [SheetCell.Of(words["summary-section-note"])],
            Charts = [.. charts.OfType<SheetChart>()],
        };
    }
}
