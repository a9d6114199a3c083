using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Publish;

namespace Pipeline.Tests.Publish.SmallCells;

/// <summary>Every number about people on the page, as a reader of its Russian texts finds it.</summary>
internal static partial class PublishedPage
{
    /// <summary>Milliseconds for a regular expression: pages are ours, so it is never used up.</summary>
    private const int Patience = 5000;

    /// <summary>The heat table, then the lines of the last weeks, then the problems named most.</summary>
    public static IEnumerable<PublishedNumber> Of(string path, byte[] content, PublicationInput input)
    {
        var html = Encoding.UTF8.GetString(content);
        return OfHeatTable(path, html, input).Concat(OfTrends(path, html, input)).Concat(OfPriorities(path, html, input));
    }

    // Municipalities × indicators; a share is rounded to whole percents.
    private static IEnumerable<PublishedNumber> OfHeatTable(string path, string html, PublicationInput input)
    {
        var table = Section(html, "id=\"heat\"", "</table>");
        var headings = Headings().Matches(table).Select(match => match.Groups["text"].Value).ToList();
        return from row in HeatRows().Matches(table)
            let area = input.Registry.Municipalities.Single(municipality => Names(row.Value, municipality.Name))
            let cells = HeatCells().Matches(row.Value).Select(match => match.Groups["text"].Value).ToList()
            from definition in input.Catalogue
            let column = headings.FindIndex(heading => Names(heading, definition.Name))
            where column > 0
            let number = Number().Match(cells[column - 1])
            where number.Success
            select new PublishedNumber(
                path,
                "rounded",
                Area.Municipality(area.Code),
                definition.Code,
                Period.SinceStart(input.Today),
                "",
                Parsed(number.Value)
            );
    }

    // A line of each project's weeks: its caption says the first and the last, and the most.
    private static IEnumerable<PublishedNumber> OfTrends(string path, string html, PublicationInput input) =>
        from figure in Figures().Matches(Section(html, "id=\"trend\"", "</section>"))
        let definition = input.Catalogue.Single(known => Names(figure.Groups["name"].Value, known.Name))
        from end in Ends().Matches(figure.Groups["said"].Value)
        let day = DateOnly.ParseExact(end.Groups["day"].Value, "dd.MM.yyyy", CultureInfo.InvariantCulture)
        select new PublishedNumber(
            path,
            "value",
            Area.Project(InventedPeople.Project),
            definition.Code,
            Period.Week(day),
            "",
            Parsed(end.Groups["number"].Value)
        );

    private static IEnumerable<PublishedNumber> OfPriorities(string path, string html, PublicationInput input)
    {
        var section = Section(html, "id=\"priorities\"", "</section>");
        return from definition in input.Catalogue
            where Names(section, definition.Name)
            from bar in Bars().Matches(section)
            from figure in input.Indicators.Select(stored => stored.Value)
            where figure.Indicator == definition.Code && figure.Group.Length > 0 && figure.Area.Kind is AreaKind.Project
            where figure.Period.Kind is PeriodKind.SinceStart
            let problem = input.ProblemName(figure.Group.Split('=')[1]).Ru
            where WebUtility.HtmlDecode(bar.Groups["name"].Value).Contains(problem, StringComparison.Ordinal)
            select new PublishedNumber(
                path,
                "value",
                figure.Area,
                figure.Indicator,
                figure.Period,
                figure.Group,
                Parsed(bar.Groups["number"].Value)
            );
    }

    private static bool Names(string html, LocalText name) =>
        WebUtility.HtmlDecode(html).Contains($">{name.Ru}<", StringComparison.Ordinal);

    private static string Section(string html, string from, string until)
    {
        var rest = html[html.IndexOf(from, StringComparison.Ordinal)..];
        return rest[..rest.IndexOf(until, StringComparison.Ordinal)];
    }

    private static double Parsed(string text) =>
        double.Parse(text.Replace("\u202F", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture);

    [GeneratedRegex("<th scope=\"col\">(?<text>.*?)</th>", RegexOptions.Singleline, Patience)]
    private static partial Regex Headings();

    [GeneratedRegex("<tr><th scope=\"row\">.*?</tr>", RegexOptions.Singleline, Patience)]
    private static partial Regex HeatRows();

    [GeneratedRegex("<td[^>]*>(?<text>.*?)</td>", RegexOptions.Singleline, Patience)]
    private static partial Regex HeatCells();

    [GeneratedRegex(@"^\d[\d\u202F]*(?:,\d)?", RegexOptions.None, Patience)]
    private static partial Regex Number();

    [GeneratedRegex("<figcaption><b>(?<name>.*?)</b>.*?<span lang=\"ru\">(?<said>[^<]*→[^<]*)</span>", RegexOptions.Singleline, Patience)]
    private static partial Regex Figures();

    [GeneratedRegex(@"(?<day>\d\d\.\d\d\.\d{4}): (?<number>\d[\d\u202F]*(?:,\d)?)", RegexOptions.None, Patience)]
    private static partial Regex Ends();

    [GeneratedRegex(@"<li><span>(?<name>.*?)</span><b>(?<number>\d[\d\u202F]*(?:,\d)?)</b>", RegexOptions.Singleline, Patience)]
    private static partial Regex Bars();
}
