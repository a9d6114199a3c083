using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Summary;

/// <summary>What residents need: focus groups, questionnaires.</summary>
internal static class NeedsSheet
{
    public static Sheet Of(SummaryData data, Wording words) =>
        new(words.Term("needs"), words["summary-needs-title"], SectionTable.Of("Needs", "needs", data, words))
        {
            Captions = [SheetCell.Of(words["summary-section-note"])],
        };
}
