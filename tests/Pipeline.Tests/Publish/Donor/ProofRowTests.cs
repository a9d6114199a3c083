using Pipeline.Publish;
using Pipeline.Publish.Donor;

namespace Pipeline.Tests.Publish.Donor;

/// <summary>Which rows a figure's proof lists, and where.</summary>
public sealed class ProofRowTests
{
    private static readonly Area Whole = Area.Project(SampleInput.Project);

    [Fact]
    public async Task Wider_figure_of_few_tables_lists_their_rows()
    {
        var rows = await ProofAsync(3, of: 40);

        Assert.Equal(["3–7", "3–7", "3–7"], OfWhole(rows).Select(row => row.Rows));
    }

    [Fact]
    public async Task Wider_figure_of_many_tables_refers_to_municipalities_and_lists_what_is_its_own()
    {
        var rows = await ProofAsync(30, of: 40);

        var whole = OfWhole(rows);
        Assert.Equal([(30, ""), (0, "90")], whole.Select(row => (row.Parts, row.Rows)));
        Assert.Equal(30, rows.Count(row => row.Value.Area.Kind == AreaKind.Municipality && row.Rows == "3–7"));
    }

    [Fact]
    public async Task Rows_of_a_hidden_figure_are_not_told_by_the_wider_one()
    {
        var rows = await ProofAsync(3, of: 2);

        Assert.DoesNotContain(rows, row => row.Value.Area.Kind == AreaKind.Municipality);
        Assert.All(OfWhole(rows), row => Assert.Equal((0, "", true), (row.Parts, row.Rows, row.Value.HidesRows)));
    }

    [Fact]
    public async Task Figure_without_data_is_not_listed_and_a_count_of_none_is()
    {
        var unknown = Figure(Whole, 0) with { Indicator = "events-held", Group = "", Value = null, Quality = Quality.None };
        var none = Figure(Whole, 0) with { Indicator = "events-planned", Group = "" };

        Assert.Equal([none], (await ProofAsync([unknown, none])).Select(row => row.Value));
    }

    [Fact]
    public async Task What_is_about_a_whole_table_is_in_no_row()
    {
        var about = Figure(Whole, 2) with
        {
            Indicator = "events-held",
            Group = "",
            Inputs = [new("т.xlsx", "0", "Лист1", "finding", [0, 4])],
        };

        Assert.Equal(["4"], (await ProofAsync([about])).Select(row => row.Rows));
    }

    private static List<ProofRow> OfWhole(IReadOnlyList<ProofRow> rows) => [.. rows.Where(row => row.Value.Area == Whole)];

    // Women of several municipalities, counted in one table each, and of a project that has a row of its own where there are many.
    private static async Task<IReadOnlyList<ProofRow>> ProofAsync(int municipalities, double of)
    {
        var input = SampleInput.Create();
        var codes = Enumerable.Range(0, municipalities).Select(i => $"KG-C-{i:00}").ToList();
        var tables = codes.ConvertAll(code => new IndicatorInput(code, "0", "Лист1", "attendance", [3, 4, 5, 6, 7]));
        IndicatorInput[] own = municipalities > 20 ? [new("проект.xlsx", "0", "Лист1", "attendance", [90])] : [];
        var wide = Figure(Whole, of * municipalities) with { Inputs = [.. tables, .. own] };
        var figures = codes.Select((code, i) => Figure(Area.Municipality(code), of) with { Inputs = [tables[i]] }).Append(wide);
        var municipal = codes.ConvertAll(code => SampleInput.Karakol with { Code = code, Oblast = null });
        return await ProofAsync(figures, input with { Registry = input.Registry with { Municipalities = municipal } });
    }

    private static async Task<IReadOnlyList<ProofRow>> ProofAsync(IEnumerable<IndicatorValue> figures, PublicationInput? of = null)
    {
        var input = (of ?? SampleInput.Create()) with
        {
            Indicators = [.. figures.Select(figure => new StoredIndicator(figure, SampleInput.AsOf, []))],
        };
        var report = new DonorReport(SampleInput.Project, SampleInput.Programme, "p");
        var data = await DonorData.ReadAsync(report, input.Protected(new()));
        return data.Proof;
    }

    private static IndicatorValue Figure(Area area, double value) =>
        new(SampleInput.Project, area, "participants", SampleInput.Programme, "sex=f", value, Quality.Exact);
}
