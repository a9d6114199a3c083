using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Summary;

/// <summary>Who took part: a row a municipality, and a chart of women and men.</summary>
internal static class ParticipationSheet
{
    /// <summary>More bars than this cannot be read.</summary>
    private const int MostBars = 15;

    public static Sheet Of(SummaryData data, Wording words)
    {
        var definitions = SectionTable.Definitions("participation", data);
        var table = SectionTable.Of("Participation", "participation", data, words);
        var series = definitions
            .Select((definition, index) => (definition.Code, index))
            .Where(pair => pair.Code is "women" or "men")
            .ToList();
        var rows = Math.Min(
            MostBars,
            SectionTable
                .Rows(data, definitions)
                .Count(state => series.Exists(pair => data.Figures.Now(pair.Code, state.Area)?.Value is not null))
        );
        return new(words.Term("participation"), words["summary-participation-title"], table)
        {
            Captions = [SheetCell.Of(words["summary-section-note"])],
            Charts =
                rows == 0
                    ? []
                    :
                    [
                        new(
                            ChartKind.StackedBar,
                            words["summary-participation-chart"],
                            0,
                            [.. series.Select(pair => pair.index + 1)],
                            0,
                            rows
                        ),
                    ],
        };
    }
}
