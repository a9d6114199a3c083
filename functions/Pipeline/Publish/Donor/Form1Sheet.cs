using Pipeline.Publish.Workbooks;

namespace Pipeline.Publish.Donor;

/// <summary>
/// Форма 1 as the foundation prints it: task (merged over its activities), activity, indicator as planned and as achieved; to it the
/// numbers in both texts, the percentage, and why one is missing.
/// </summary>
internal static class Form1Sheet
{
    public static Sheet Of(DonorData data, Wording words) =>
        new(
            words["donor-form1"],
            words["donor-form1-title", WrittenDays.Of(data.Report.Period.Days)],
            SheetTable.Of("Form1", Columns(words), data.Logframe, words["donor-form1-empty"])
        )
        {
            Captions = [SheetCell.Of(data.Report.Project).As(Look.Lead), SheetCell.Of(words["donor-form1-note"])],
        };

    private static List<SheetColumn<Record>> Columns(Wording words) =>
        [
            new(words["donor-task"], row => SheetCell.Of(row.Text("task")))
            {
                MostWidth = 34,
                LeastWidth = 26,
                MergesEqual = true,
            },
            new(words["donor-activity"], row => SheetCell.Of(row.Text("activity"))) { MostWidth = 44, LeastWidth = 30 },
            Indicator(words["donor-planned"], words, row => SheetCell.Of(row.Text("planned_text") ?? row.Text("indicator")), 36),
            Indicator(words["donor-actual"], words, row => SheetCell.Of(row.Text("actual_text")), 36),
            Indicator(words["donor-planned-number"], words, row => Number(row, "planned"), 12),
            Indicator(words["donor-actual-number"], words, row => Number(row, "actual"), 12),
            new(words.Term("percent-of-target"), row => SheetCell.Percent(Percent(row))),
            new(words["donor-note"], row => SheetCell.Of(Note(row, words)).As(Look.Muted)) { MostWidth = 26 },
        ];

    private static SheetColumn<Record> Indicator(string header, Wording words, Func<Record, SheetCell> cell, double width) =>
        new(header, cell)
        {
            Group = words["donor-indicators"],
            MostWidth = width,
            LeastWidth = Math.Min(width, 24),
        };

    private static SheetCell Number(Record row, string column) =>
        FigureColumns.Qualified(SheetCell.Of(row.Number(column)), (Quality?)row[column + "_quality"] ?? Quality.Exact);

    private static double? Percent(Record row) =>
        row.Number("planned") is { } planned && planned != 0 ? row.Number("actual") / planned * 100 : null;

    private static string Note(Record row, Wording words) =>
        row.Number("planned") is null ? words["donor-no-number-planned"]
        : row.Number("actual") is null ? words["donor-no-number-actual"]
        : row["actual_quality"] is Quality.AtLeast ? words["donor-at-least"]
        : row["actual_quality"] is Quality.About ? words["donor-about"]
        : "";
}
