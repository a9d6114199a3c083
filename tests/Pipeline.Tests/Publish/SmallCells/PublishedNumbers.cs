using System.Globalization;
using System.Xml.Linq;
using Pipeline.Publish;
using Pipeline.Tests.Publish.Workbooks;

namespace Pipeline.Tests.Publish.SmallCells;

/// <summary>Every number about people in every file of a publication, read back as a stranger would.</summary>
internal sealed class PublishedNumbers(PublicationInput input, IReadOnlyDictionary<string, byte[]> files)
{
    /// <summary>The overview's columns that are about people.</summary>
    private static readonly string[] OverviewCodes = ["participants", "women-share", "questionnaires"];

    private readonly Dictionary<string, Period> _reports = DonorReport
        .Of(input)
        .ToDictionary(report => report.PathOf(""), report => report.Period);
    private readonly Period _sinceStart = Period.SinceStart(input.Today);

    public IEnumerable<PublishedNumber> All() =>
        files.SelectMany(file =>
            Path.GetFileName(file.Key) switch
            {
                "indicators.csv" when file.Key.StartsWith("donor", StringComparison.Ordinal) => OfDonorCsv(file.Key, file.Value),
                "indicators.csv" => OfAnalystsCsv(file.Key, file.Value),
                "findings.csv" => PublishedFindings.Of(file.Key, file.Value),
                "iati.xml" => OfIati(file.Key, file.Value),
                "index.html" => PublishedPage.Of(file.Key, file.Value, input),
                var name when name.StartsWith("summary.", StringComparison.Ordinal) => OfSummary(file.Key, file.Value),
                var name when name.EndsWith(".xlsx", StringComparison.Ordinal) => OfDonorWorkbook(file.Key, file.Value),
                _ => [],
            }
        );

    private IEnumerable<PublishedNumber> OfDonorCsv(string path, byte[] content)
    {
        var rows = CsvRows.Read(content);
        foreach (var row in rows.Skip(2).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second)))
        {
            var group = row["disaggregation"] == "total" ? "" : row["disaggregation"];
            var area = Area.FromKey(row["area"]);
            foreach (var what in new[] { "value", "missing" })
            {
                if (row[what].Length > 0)
                    yield return new(path, what, area, row["indicator"], PeriodOf(path), group, Number(row[what]));
            }
            if (row["percent"].Length > 0)
                yield return new(path, "value", area, row["indicator"], PeriodOf(path), group, OfTarget(row));
        }
    }

    private IEnumerable<PublishedNumber> OfAnalystsCsv(string path, byte[] content)
    {
        var rows = CsvRows.Read(content);
        var periods = input
            .Indicators.Select(stored => stored.Value.Period)
            .DistinctBy(period => period.Days)
            .ToDictionary(period => $"{period.Days.Start:yyyy-MM-dd} {period.Days.End:yyyy-MM-dd}");
        foreach (var row in rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second)))
        {
            var area = row["municipality"].Length == 0 ? Area.Project(row["project"]) : Area.FromKey(row["municipality"]);
            var period = periods[$"{row["period_start"]} {row["period_end"]}"];
            foreach (var what in new[] { "value", "missing", "inputs" })
            {
                if (row[what].Length > 0)
                    yield return new(path, what, area, row["indicator"], period, row["disaggregation"], Number(row[what]));
            }
            if (row["percent"].Length > 0)
                yield return new(path, "value", area, row["indicator"], period, row["disaggregation"], OfTarget(row));
        }
    }

    private static double OfTarget(Dictionary<string, string> row) => Math.Round(Number(row["percent"]) * Number(row["target"]) / 100, 6);

    private IEnumerable<PublishedNumber> OfIati(string path, byte[] content) =>
        from indicator in XDocument.Load(new MemoryStream(content)).Descendants("indicator")
        from actual in indicator.Descendants("actual")
        let area = (string?)actual.Element("location")?.Attribute("ref")
        let dimension = actual.Element("dimension")
        let value = (string?)dimension?.Attribute("value") switch
        {
            "female" => "f",
            "male" => "m",
            var other => other,
        }
        select new PublishedNumber(
            path,
            "value",
            area is null ? Area.Project(InventedPeople.Project) : Area.FromKey(area),
            (string)indicator.Element("reference")!.Attribute("code")!,
            PeriodOf(path),
            dimension is null ? "" : $"{dimension.Attribute("name")!.Value}={value}",
            Number((string)actual.Attribute("value")!)
        );

    private IEnumerable<PublishedNumber> OfDonorWorkbook(string path, byte[] content)
    {
        var words = WordsOf(path);
        foreach (var row in Xlsx.Rows(content, words["donor-indicators-sheet"], words.Term("municipality")))
        {
            foreach (var number in Numbers(path, words, row, "", words.Term("actual"), words["donor-missing"]))
                yield return number;
        }
        foreach (var row in Xlsx.Rows(content, words["donor-disaggregation"], words.Term("municipality")))
        {
            foreach (var number in Numbers(path, words, row, GroupOf(words, row), words.Term("actual"), null))
                yield return number;
        }
        foreach (var row in Xlsx.Rows(content, words.Term("proof"), words.Term("municipality")))
        {
            var group = row[words["donor-group"]] is string ? GroupOf(words, row) : "";
            foreach (var number in Numbers(path, words, row, group, words.Term("actual"), null))
            {
                yield return number;
                if (row[words["donor-rows"]] is string { } ranges && char.IsDigit(ranges[0]))
                    yield return number with
                    {
                        What = "rows",
                        Rows = [.. Rows(ranges).Select(n => ((string)row[words.Term("spreadsheet")]!, n))],
                    };
            }
        }
    }

    private IEnumerable<PublishedNumber> OfSummary(string path, byte[] content)
    {
        var words = WordsOf(path);
        foreach (var row in Xlsx.Rows(content, words.Term("participation"), words.Term("municipality")))
        {
            foreach (var definition in input.Catalogue.Where(definition => row.GetValueOrDefault(words.Of(definition.Name)) is double))
                yield return new(
                    path,
                    "value",
                    AreaOf(words, row),
                    definition.Code,
                    _sinceStart,
                    "",
                    (double)row[words.Of(definition.Name)]!
                );
        }
        foreach (
            var number in OfOverview(path, words, content).Concat(OfNeeds(path, words, content)).Concat(OfRewritten(path, words, content))
        )
            yield return number;
        foreach (var row in Xlsx.Rows(content, words.Term("trend"), words.Term("indicator")))
        {
            foreach (var (heading, value) in row.Where(cell => cell.Value is double))
            {
                var week = Period.Week(DateOnly.ParseExact(heading, "dd.MM.yy", CultureInfo.InvariantCulture));
                yield return new(path, "value", AreaOf(words, row), CodeOf(words, row), week, "", (double)value!);
            }
        }
    }

    // The change of a week is its people and those of the week before: sums of weeks that the trend shows.
    private IEnumerable<PublishedNumber> OfOverview(string path, Wording words, byte[] content) =>
        from row in Xlsx.Rows(content, words.Term("overview"), words.Term("municipality"))
        where row[words.Term("municipality")] is string
        from code in OverviewCodes
        where row[words[$"overview-{code}"]] is double
        select new PublishedNumber(path, "value", AreaOf(words, row), code, _sinceStart, "", (double)row[words[$"overview-{code}"]]!);

    private IEnumerable<string> ProblemCodes =>
        input
            .Indicators.Select(stored => stored.Value.Group)
            .Where(group => group.StartsWith("problem_codes=", StringComparison.Ordinal))
            .Select(group => group.Split('=')[1])
            .Distinct();

    private IEnumerable<PublishedNumber> OfNeeds(string path, Wording words, byte[] content) =>
        from row in Xlsx.Rows(content, words.Term("needs"), words.Term("municipality"))
        where row[words.Term("problem")] is string
        let problem = ProblemCodes.Single(code => words.Of(input.ProblemName(code)) == (string)row[words.Term("problem")]!)
        from definition in input.Catalogue
        where row.GetValueOrDefault(words.Of(definition.Name)) is double
        select new PublishedNumber(
            path,
            "value",
            AreaOf(words, row),
            definition.Code,
            _sinceStart,
            $"{definition.Disaggregation[0]}={problem}",
            (double)row[words.Of(definition.Name)]!
        );

    // What changed: figures that were reported otherwise, what they were and what they are.
    private IEnumerable<PublishedNumber> OfRewritten(string path, Wording words, byte[] content)
    {
        var figures = input
            .Indicators.Select(stored => stored.Value)
            .ToLookup(figure => (words.Name(input.Registry, figure.Area), SubjectOf(words, figure)));
        return from row in Xlsx.Rows(content, words.Term("what-changed"), words.Term("municipality"))
            where row[words["summary-change-kind"]] is string kind && kind.Contains(words["summary-rewritten"], StringComparison.Ordinal)
            from figure in figures[((string)row[words.Term("municipality")]!, (string)row[words["summary-subject"]]!)]
            from told in new[] { (What: "was", Cell: row[words["summary-was"]]), (What: "value", Cell: row[words["summary-now"]]) }
            where told.Cell is double
            select new PublishedNumber(path, told.What, figure.Area, figure.Indicator, figure.Period, figure.Group, (double)told.Cell);
    }

    private string SubjectOf(Wording words, IndicatorValue figure)
    {
        var name = words.Of(input.Catalogue.Single(definition => definition.Code == figure.Indicator).Name);
        var group = words.Group(input, figure.Group);
        return $"{name}, {(group.Length > 0 ? group + ", " : "")}{words.Of(WrittenDays.Of(figure.Period.Days))}";
    }

    private IEnumerable<PublishedNumber> Numbers(
        string path,
        Wording words,
        IReadOnlyDictionary<string, object?> row,
        string group,
        string actual,
        string? missing
    )
    {
        if (row[actual] is double value)
            yield return new(path, "value", AreaOf(words, row), CodeOf(words, row), PeriodOf(path), group, value);
        if (row.GetValueOrDefault(words.Term("percent-of-target")) is double percent && row[words.Term("target")] is double target)
            yield return new(path, "value", AreaOf(words, row), CodeOf(words, row), PeriodOf(path), group, percent * target / 100);
        if (missing is not null && row[missing] is double count)
            yield return new(path, "missing", AreaOf(words, row), CodeOf(words, row), PeriodOf(path), group, count);
    }

    private string CodeOf(Wording words, IReadOnlyDictionary<string, object?> row) =>
        input.Catalogue.Single(definition => words.Of(definition.Name) == (string)row[words.Term("indicator")]!).Code;

    private string GroupOf(Wording words, IReadOnlyDictionary<string, object?> row) =>
        input
            .Indicators.Select(stored => stored.Value)
            .First(value =>
                value.Group.Length > 0
                && value.Indicator == CodeOf(words, row)
                && words.Group(input, value.Group) == (string)row[words["donor-group"]]!
                && (
                    !row.ContainsKey(words["donor-breakdown"])
                    || words.Code("column", value.Group.Split('=')[0]) == (string)row[words["donor-breakdown"]]!
                )
            )
            .Group;

    private Area AreaOf(Wording words, IReadOnlyDictionary<string, object?> row)
    {
        var name = (string)row[words.Term("municipality")]!;
        return name == words["donor-whole-project"]
            ? Area.Project(InventedPeople.Project)
            : input.Indicators.Select(stored => stored.Value.Area).Distinct().Single(area => words.Name(input.Registry, area) == name);
    }

    private Period PeriodOf(string path) => _reports[path[..(path.LastIndexOf('/') + 1)]];

    private static Wording WordsOf(string path) =>
        new(LanguageExtensions.All.Single(language => path.Contains($".{language.Code()}.", StringComparison.Ordinal)));

    private static IEnumerable<int> Rows(string ranges) =>
        from range in ranges.Split(", ")
        let ends = range.Split('–').Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToList()
        from row in Enumerable.Range(ends[0], ends[^1] - ends[0] + 1)
        select row;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
