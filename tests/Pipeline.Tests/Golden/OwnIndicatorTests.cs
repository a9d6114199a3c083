using System.Globalization;
using Pipeline.Measure;
using Pipeline.Publish;
using Pipeline.Tests.Publish;
using Pipeline.Tests.Publish.Workbooks;

namespace Pipeline.Tests.Golden;

/// <summary>
/// A coordinator adds indicators to the registry's spreadsheet: the next run measures them, with targets and proof, in every output. No code,
/// no deployment. A wrong formula is one finding, at its place, and takes nothing else along.
/// </summary>
public sealed class OwnIndicatorTests(OwnIndicatorTests.Run run) : IClassFixture<OwnIndicatorTests.Run>
{
    private const string Formula = "100 * count(schedule where held and has(place)) / count(schedule where date_start >= \"2018-07-01\")";
    private static readonly LocalText Name = new("Доля с местом", "Орду бар үлүшү", "Share with a place");

    public static TheoryData<string> Languages => [.. LanguageExtensions.All.Select(language => language.Code())];

    [Fact]
    public void Figures_are_in_the_tables_with_target_and_percentage()
    {
        var rows = CsvRows.Read(run.File("data/indicators.csv"));

        var row = rows.Single(row => row[1] == "M0" && row[2] == "place-share" && row[4] == "2018-07-31");
        Assert.Equal(["66.66666666666667", "80", "83.33333333333334", "exact"], row[6..10]);
        Assert.Equal("66.66666666666667", rows.Single(row => row[1] == "" && row[2] == "place-share" && row[4] == "2018-07-31")[6]);
    }

    [Fact]
    public void Donors_table_names_them_in_three_languages()
    {
        var rows = CsvRows.Read(run.File("donor/p/2018-07-01_2018-07-31/indicators.csv"));

        var row = rows.Single(row => row.Contains("place-share") && row.Contains("M0"));
        Assert.All(LanguageExtensions.All, language => Assert.Contains(Name.In(language), row));
        Assert.Contains("80", row);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Workbooks_of_coordinator_and_donor_show_them_with_their_proof(string code)
    {
        var words = new Wording(LanguageExtensions.FromCode(code)!.Value);
        var donor = run.File($"donor/p/2018-07-01_2018-07-31/indicators.{code}.xlsx");
        var summary = run.File($"weekly/2018-W31/summary.{code}.xlsx");

        var told = Assert.Single(Xlsx.Rows(summary, words.Term("participation"), words.Term("municipality")));
        Assert.Equal(66.6667, (double)told[words.Of(Name)]!, 4);
        var proof = Xlsx.Rows(donor, words.Term("proof"), words.Term("municipality"))
            .Where(row => words.Of(Name).Equals(row[words.Term("indicator")]))
            .ToList();
        Assert.All(proof, row => Assert.Equal(Formula, row[words["donor-formula"]]));
        Assert.Contains(proof, row => "3–5".Equals(row[words["donor-rows"]]) && "schedule.csv".Equals(row[words.Term("spreadsheet")]));
        Assert.Contains(
            Xlsx.Rows(donor, words.Term("method"), words.Term("indicator")),
            row => words.Of(Name).Equals(row[words.Term("indicator")])
        );
    }

    /// <summary>What the sheet states of each spreadsheet is all that a reader needs to compute it again.</summary>
    [Theory]
    [InlineData("completeness", "filled", "required")]
    [InlineData("cells-blank", "cells_blank", null)]
    public void Figures_about_the_data_follow_from_what_the_proof_states(string code, string part, string? whole)
    {
        var words = new Wording(Language.En);
        var name = words.Of(IndicatorCatalogue.Shipped.Single(indicator => indicator.Code == code).Name);

        var proof = Xlsx.Rows(run.File("donor/p/2018-07-01_2018-07-31/indicators.en.xlsx"), words.Term("proof"), words.Term("municipality"))
            .Where(row => name.Equals(row[words.Term("indicator")]) && row[words["donor-stated"]] is string)
            .ToList();

        Assert.NotEmpty(proof);
        Assert.All(proof, row => Assert.Equal("schedule.csv", row[words.Term("spreadsheet")]));
        foreach (var figure in proof.GroupBy(row => row[words.Term("municipality")]))
        {
            double Sum(string count) => figure.Sum(row => Stated((string)row[words["donor-stated"]]!, count));
            Assert.Equal((double)figure.First()[words.Term("actual")]!, whole is null ? Sum(part) : 100 * Sum(part) / Sum(whole), 6);
        }
    }

    private static double Stated(string text, string count) =>
        text.Split(": ", 2)[1]
            .Split("; ")
            .Where(said => said.StartsWith($"{count}=", StringComparison.Ordinal))
            .Sum(said => double.Parse(said[(count.Length + 1)..], CultureInfo.InvariantCulture));

    [Fact]
    public async Task Trace_leads_to_the_rows()
    {
        var trace = await CommandLineRun.OfAsync("trace", "Ак-Тал", "place-share", "--out", run.Folder);

        Assert.Equal(0, trace.ExitCode);
        Assert.Contains(Formula, trace.Said, StringComparison.Ordinal);
        Assert.Contains("ДК", trace.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_formula_is_one_finding_with_its_cell_its_place_and_what_was_probably_meant()
    {
        var findings = CsvRows.Read(run.File("data/findings.csv"));
        var heading = findings[0].ToList();

        var wrong = Assert.Single(findings.Skip(1), row => row[heading.IndexOf("code")].StartsWith("formula-", StringComparison.Ordinal));
        Assert.Equal("error", wrong[heading.IndexOf("severity")]);
        Assert.Equal("registry.csv", wrong[heading.IndexOf("spreadsheet")]);
        Assert.Equal("E10", wrong[heading.IndexOf("cell")]);
        Assert.Equal("held", wrong[heading.IndexOf("suggestion")]);
        Assert.Contains("count(schedule where ▸helt◂)", wrong[heading.IndexOf("message_ru")], StringComparison.Ordinal);
        Assert.DoesNotContain(CsvRows.Read(run.File("data/indicators.csv")).Skip(1), row => row[2] == "mistaken" && row[6].Length > 0);
    }

    /// <summary>One run over a registry with two indicators of its own, one of them wrong, and a schedule of three events.</summary>
    public sealed class Run : IAsyncLifetime, IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public string Folder => _folder.PathOf("out");

        public byte[] File(string path) => System.IO.File.ReadAllBytes(_folder.PathOf(["out", .. path.Split('/')]));

        public async Task InitializeAsync()
        {
            Directory.CreateDirectory(_folder.PathOf("in"));
            await System.IO.File.WriteAllTextAsync(
                _folder.PathOf("in", "registry.csv"),
                $"""
                Муниципалитеты
                Код,Название,Тип,Область,Район,Проект
                M0,Ак-Тал,АА,Нарынская область,Ак-Талинский район,П

                Плановые показатели
                Проект,Муниципалитет,Показатель,Период,План
                П,,place-share,01.07.2018-31.07.2018,80
                Показатели
                Код,Название (рус),Название (кырг),Название (англ),Формула,Единица
                mistaken,Ошибка,Ката,Mistake,count(schedule where helt),events
                place-share,{Name.Ru},{Name.Ky},{Name.En},"{Formula.Replace("\"", "\"\"", StringComparison.Ordinal)}",%
                """
            );
            await System.IO.File.WriteAllTextAsync(
                _folder.PathOf("in", "schedule.csv"),
                """
                График мероприятий Ак-Талского АА 2018
                Дата,Вид,Тема,Место,Статус
                05.07.2018,тренинг,Бюджет,ДК,проведено
                12.07.2018,встреча,Вода,школа,проведено
                19.07.2018,сход,Дороги,,проведено
                """
            );
            var run = await CommandLineRun.OfAsync(
                "run",
                _folder.PathOf("in"),
                "--registry",
                _folder.PathOf("in", "registry.csv"),
                "--out",
                Folder,
                "--as-of",
                "2018-08-01"
            );
            Assert.Equal((0, ""), (run.ExitCode, run.Complained));
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => _folder.Dispose();
    }
}
