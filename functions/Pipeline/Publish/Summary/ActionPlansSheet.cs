using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Summary;

/// <summary>What became of the priorities: measures of the joint action plans by status, a row a municipality, and a chart.</summary>
internal static class ActionPlansSheet
{
    /// <summary>The statuses that the chart stacks, from done to not.</summary>
    private static readonly string[] Statuses = ["measures-solved", "measures-started", "measures-new", "measures-not-solved"];

    public static Sheet Of(SummaryData data, Wording words)
    {
        var section = new SectionTable(data, words, "action-plan", "programme");
        return new(words.Term("action-plans"), words["summary-plans-title"], section.ToTable("ActionPlans"))
        {
            Captions = [SheetCell.Of(words["summary-section-note"])],
            Charts = section.Chart(ChartKind.StackedBar, words["summary-plans-chart"], Statuses) is { } chart ? [chart] : [],
        };
    }
}
