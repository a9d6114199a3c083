using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Summary;

/// <summary>What is different from last week: reported figures that were rewritten, new findings, fixed findings.</summary>
internal static class WhatChangedSheet
{
    private sealed record Row(
        Area? Area,
        SheetCell Kind,
        string Subject,
        SheetCell Before,
        SheetCell Now,
        DateTimeOffset When,
        SheetCell Place
    );

    public static Sheet Of(SummaryData data, Wording words) =>
        new(
            words.Term("what-changed"),
            words["summary-changed-title"],
            SheetTable.Of("WhatChanged", Columns(data, words), Rows(data, words), words["summary-changed-empty"])
        )
        {
            Captions = [SheetCell.Of(words["summary-changed-note"])],
        };

    private static List<Row> Rows(SummaryData data, Wording words)
    {
        var since = data.Input.AsOf.AddDays(-7);
        return
        [
            .. data.Restated.SelectMany(stored => Rewritten(stored, since, data, words)),
            .. data.InOrder(data.Input.Findings.Where(tracked => tracked.Status is FindingStatus.Fixed))
                .Select(tracked => Changed(tracked, tracked.LastSeen, Fixed(words))),
            .. data.Open.Where(tracked => tracked.FirstSeen > since).Select(tracked => Changed(tracked, tracked.FirstSeen, New(words))),
        ];

        Row Changed(TrackedFinding tracked, DateTimeOffset when, SheetCell kind) =>
            new(
                tracked.Finding.Place.Area,
                kind,
                words.Of(tracked.Finding.Message),
                SheetCell.Blank,
                SheetCell.Blank,
                when,
                ToDoSheet.PlaceCell(tracked.Finding.Place)
            );
    }

    private static SheetCell New(Wording words) => SheetCell.Of("● " + words.Term("new")).As(Look.Warning);

    private static SheetCell Fixed(Wording words) => SheetCell.Of("✓ " + words.Term("fixed")).As(Look.Good);

    private static IEnumerable<Row> Rewritten(StoredIndicator stored, DateTimeOffset since, SummaryData data, Wording words)
    {
        if (data.Figures.Definition(stored.Value.Indicator) is not { } definition)
            return [];
        var subject = string.Join(
            ", ",
            new[]
            {
                words.Of(definition.Name),
                words.Group(data.Input, stored.Value.Group),
                words.Of(WrittenDays.Of(stored.Value.Period.Days)),
            }.Where(part => part.Length > 0)
        );
        return stored
            .Restatements.Where(earlier => earlier.Until > since && !(earlier.IsHidden && stored.Value.Hidden.Length > 0))
            .Select(earlier => new Row(
                stored.Value.Area,
                SheetCell.Of("! " + words["summary-rewritten"]).As(Look.Bad),
                subject,
                earlier.IsHidden
                    ? SheetCell.Of(words["publication-hidden"])
                    : FigureColumns.Cell(definition, earlier.Value, earlier.Quality).Or(words.Term("no-data")),
                FigureColumns.Cell(words, definition, stored.Value).Or(words.Term("no-data")),
                earlier.Until,
                SheetCell.Blank
            ));
    }

    private static List<SheetColumn<Row>> Columns(SummaryData data, Wording words) =>
        [
            new(words.Term("municipality"), row => SheetCell.Of(words.Name(data.Input.Registry, row.Area)).As(Look.Strong))
            {
                LeastWidth = 20,
            },
            new(words["summary-change-kind"], row => row.Kind),
            new(words["summary-subject"], row => SheetCell.Of(row.Subject)) { MostWidth = 70, LeastWidth = 40 },
            new(words["summary-was"], row => row.Before),
            new(words["summary-now"], row => row.Now),
            new(words["summary-noticed"], row => SheetCell.Of(Bishkek.DayOf(row.When))),
            new(words["summary-open-cell"], row => row.Place) { MostWidth = 46 },
        ];
}
