using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Pipeline.Publish;
using Pipeline.Settings;
using Pipeline.Tests.Publish.Workbooks;

namespace Pipeline.Tests.Publish.Exchange;

public sealed class ExchangeTests
{
    private const string Folder = "donor/programmnyy-byudjet-2018/2018-05-01_2018-07-31/";

    private static readonly string[] Key = ["project", "area", "indicator", "period_start", "period_end", "disaggregation"];

    private static readonly PipelineSettings Whole = new()
    {
        IatiProjects = [new(SampleInput.Project, "XX-TST-1-голос", "XX-TST-1", "22", "Институт", new(2018, 5, 1))],
    };

    [Fact]
    public async Task Csv_has_hashtags_under_every_heading()
    {
        var rows = CsvRows.Read(await WriteAsync("indicators.csv"));

        Assert.Equal(rows[0].Length, rows[1].Length);
        // HXL 1.1: a hashtag, then attributes that begin with a letter.
        Assert.All(rows[1], tag => Assert.Matches(@"^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$", tag));
        Assert.Equal("#activity+project", rows[1][0]);
        Assert.Equal("#indicator+num+actual", rows[1][Array.IndexOf(rows[0], "value")]);
        Assert.Equal("#indicator+num+target", rows[1][Array.IndexOf(rows[0], "target")]);
    }

    [Fact]
    public async Task Csv_key_is_unique_and_never_blank()
    {
        var rows = CsvRows.Read(await WriteAsync("indicators.csv"));
        var key = Key.Select(name => Array.IndexOf(rows[0], name)).ToList();
        var keys = rows.Skip(2).Select(row => string.Join('|', key.Select(column => row[column]))).ToList();

        Assert.Equal(11, keys.Count);
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.DoesNotContain(rows.Skip(2), row => key.Exists(column => row[column].Length == 0));
    }

    [Fact]
    public async Task Data_package_describes_the_csv_beside_it()
    {
        var csv = await WriteAsync("indicators.csv");
        using var package = JsonDocument.Parse(await WriteAsync("datapackage.json"));
        var resource = package.RootElement.GetProperty("resources")[0];

        Assert.Equal("tabular-data-package", package.RootElement.GetProperty("profile").GetString());
        Assert.Matches("^[a-z0-9._-]+$", package.RootElement.GetProperty("name").GetString());
        Assert.Equal(csv.Length, resource.GetProperty("bytes").GetInt64());
        Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(csv)), resource.GetProperty("hash").GetString());
        Assert.Equal(
            CsvRows.Read(csv)[0],
            resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString())
        );
        Assert.Equal(SampleInput.Sheet.Link, package.RootElement.GetProperty("sources")[0].GetProperty("path").GetString());
    }

    [Fact]
    public async Task Iati_is_valid_with_an_identifier_and_as_a_fragment()
    {
        Assert.Empty(Violations(await WriteAsync("iati.xml", Whole)));
        var fragment = await WriteAsync("iati.xml");
        Assert.Empty(Violations(fragment));
        Assert.Contains("<!-- A fragment:", System.Text.Encoding.UTF8.GetString(fragment), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Iati_keeps_the_rules_that_no_schema_says()
    {
        var activity = (await IatiAsync()).Root!.Element("iati-activity")!;
        var declared = activity.Elements("location").Select(location => location.Attribute("ref")!.Value).ToList();
        var periods = activity.Descendants("period").ToList();

        Assert.Equal(declared.Count, declared.Distinct().Count());
        Assert.All(
            activity.Element("result")!.Descendants("location"),
            location => Assert.Contains(location.Attribute("ref")!.Value, declared)
        );
        Assert.All(periods, period => Assert.True(period.Elements("target").Concat(period.Elements("actual")).Any()));
        Assert.All(
            periods.Elements().Where(element => element.Name.LocalName is "target" or "actual"),
            figure => decimal.Parse(figure.Attribute("value")!.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
        );
        Assert.Equal("0", Indicator(activity, "unique-people").Attribute("aggregation-status")!.Value);
        Assert.Equal("1", Indicator(activity, "participants").Attribute("aggregation-status")!.Value);
        Assert.Equal("2", Indicator(activity, "women-share").Attribute("measure")!.Value);
    }

    [Fact]
    public async Task Iati_leaves_out_what_is_unknown_and_says_what_is_a_lower_bound()
    {
        var activity = (await IatiAsync()).Root!.Element("iati-activity")!;
        var questionnaires = Indicator(activity, "questionnaires-planned").Element("period")!;
        var karaBalta = Figures(Indicator(activity, "participants"), "actual")
            .Single(figure => Location(figure) == DonorInput.KaraBalta.Key);

        Assert.Equal("800", questionnaires.Element("target")!.Attribute("value")!.Value);
        Assert.Null(questionnaires.Element("actual"));
        Assert.Equal(["Не менее", "Кеминде", "At least"], karaBalta.Descendants("narrative").Select(narrative => narrative.Value));
        Assert.Equal(
            "female",
            Figures(Indicator(activity, "participants"), "actual")
                .Single(figure => figure.Attribute("value")!.Value == "61")
                .Element("dimension")!
                .Attribute("value")!
                .Value
        );
    }

    [Fact]
    public async Task Csv_and_iati_agree_to_the_digit()
    {
        var rows = CsvRows.Read(await WriteAsync("indicators.csv"));
        int Column(string name) => Array.IndexOf(rows[0], name);
        var ofCsv = rows.Skip(2)
            .Where(row => row[Column("value")].Length > 0)
            .Select(row =>
                (
                    row[Column("indicator")],
                    row[Column("area")].StartsWith("project:", StringComparison.Ordinal) ? "" : row[Column("area")],
                    row[Column("value")]
                )
            );
        var ofIati = (await IatiAsync())
            .Descendants("indicator")
            .SelectMany(indicator =>
                Figures(indicator, "actual")
                    .Select(figure =>
                        (indicator.Element("reference")!.Attribute("code")!.Value, Location(figure), figure.Attribute("value")!.Value)
                    )
            );

        Assert.Equal(ofCsv.Order(), ofIati.Order());
    }

    [Fact]
    public async Task Xlsx_and_csv_agree_to_the_digit()
    {
        var rows = CsvRows.Read(await WriteAsync("indicators.csv"));
        var value = Array.IndexOf(rows[0], "value");
        var ofCsv = rows.Skip(2)
            .Select(row => row[value])
            .Where(text => text.Length > 0)
            .Select(text => double.Parse(text, CultureInfo.InvariantCulture));
        var workbook = await Xlsx.BytesAsync(new DonorOutput().Files(DonorInput.Create(), new()).First());
        var ofXlsx = Enumerable.Range(1, 2).SelectMany(sheet => Actuals(Xlsx.Values(workbook, sheet)));

        Assert.Equal(ofCsv.Order(), ofXlsx.Order());
    }

    [Fact]
    public async Task Count_of_few_people_is_hidden_in_every_format_and_cannot_be_worked_out()
    {
        var input = DonorInput.WithFewMen().Protected(new());
        var csv = CsvRows.Read(await WriteAsync("indicators.csv", input: input));
        int Column(string name) => Array.IndexOf(csv[0], name);
        var men = csv.Single(row => row[Column("disaggregation")] == "sex=m");
        var women = csv.Single(row => row[Column("disaggregation")] == "sex=f");
        var iati = XDocument.Load(new MemoryStream(await WriteAsync("iati.xml", Whole, input)));
        var workbook = await Xlsx.BytesAsync(new DonorOutput().Files(input, new()).First());
        var cells = Enumerable.Range(1, 4).SelectMany(sheet => Xlsx.Values(workbook, sheet)).SelectMany(row => row).ToList();

        Assert.Equal(("", "<5", "hidden"), (men[Column("value")], men[Column("hidden")], men[Column("quality")]));
        Assert.Equal(("", "complementary", "hidden"), (women[Column("value")], women[Column("hidden")], women[Column("quality")]));
        Assert.Empty(iati.Descendants("dimension"));
        Assert.Contains("<5", cells);
        Assert.DoesNotContain(3d, cells);
        Assert.DoesNotContain(111d, cells);
    }

    /// <summary>The numbers of the column «Факт» of a sheet that has figures by unit or group.</summary>
    private static IEnumerable<double> Actuals(IReadOnlyList<object?[]> rows)
    {
        var header = rows.ToList().FindIndex(row => row.Contains("Факт") && row.Contains("Показатель"));
        return header < 0 ? [] : rows.Skip(header + 1).Select(row => row[Array.IndexOf(rows[header], "Факт")]).OfType<double>();
    }

    private static IEnumerable<XElement> Figures(XElement indicator, string element) => indicator.Element("period")!.Elements(element);

    private static string Location(XElement figure) => figure.Element("location")?.Attribute("ref")!.Value ?? "";

    private static XElement Indicator(XElement activity, string code) =>
        activity.Descendants("indicator").Single(indicator => indicator.Element("reference")!.Attribute("code")!.Value == code);

    private static async Task<XDocument> IatiAsync() => XDocument.Load(new MemoryStream(await WriteAsync("iati.xml", Whole)));

    private static async Task<byte[]> WriteAsync(string file, PipelineSettings? settings = null, PublicationInput? input = null)
    {
        using var stream = new MemoryStream();
        var output = new DonorOutput().Files(input ?? DonorInput.Create(), settings ?? new()).Single(each => each.Path == Folder + file);
        await output.Write(stream, default);
        return stream.ToArray();
    }

    private static List<string> Violations(byte[] content)
    {
        List<string> violations = [];
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.Add(null, Path.Combine(AppContext.BaseDirectory, "Publish", "Exchange", "iati", "iati-activities-schema.xsd"));
        XDocument.Load(new MemoryStream(content)).Validate(schemas, (_, problem) => violations.Add(problem.Message));
        return violations;
    }
}
