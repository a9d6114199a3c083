using System.Globalization;

namespace Pipeline.Tests.Harmonise;

/// <summary>
/// A spreadsheet and its truth as one readable text. <c>== name</c> begins a tab, <c>|</c> parts cells, <c>\n</c> breaks a
/// line; <c>=20</c>, <c>=50%</c>, <c>=10:00</c>, <c>=2018-07-12</c> are typed cells, a cell that begins with # and ends in ! or
/// /A an error; <c>!merge A1:C1</c> and <c>!hidden 4</c> say what a sheet knows. Then the truth: <c>&gt; kind | columns</c>,
/// <c>: values</c> a record, <c>! code count</c> findings.
/// </summary>
internal sealed class SpreadsheetFixture
{
    private readonly List<Grid> _tabs = [];
    private string _tabName = "";
    private List<Cell[]>? _rows;
    private List<CellRange> _merges = [];
    private HashSet<int> _hidden = [];

    private SpreadsheetFixture(string name, IEnumerable<string> lines)
    {
        Name = Title = name;
        foreach (var line in lines)
            Read(line);
        EndTab();
        Spreadsheet = new(new SpreadsheetReference(name, Title, name, ""), _tabs, "");
    }

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>What the spreadsheet is called.</summary>
    public string Title { get; private set; }

    /// <summary>The municipality and year that the registry gives it; null where it is not in the registry.</summary>
    public (string Municipality, int Year)? Registered { get; private set; }

    /// <summary>The spreadsheet.</summary>
    public Spreadsheet Spreadsheet { get; }

    /// <summary>The records expected, in order: kind, and values by column.</summary>
    public List<(string Kind, Dictionary<string, string> Values)> Records { get; } = [];

    /// <summary>How many findings of each code are expected; none of any other but problem-uncoded.</summary>
    public Dictionary<string, int> Findings { get; } = [];

    private (string Kind, string[] Columns) Header { get; set; } = ("", []);

    /// <summary>All fixtures.</summary>
    public static IEnumerable<SpreadsheetFixture> All(string folder) =>
        Directory
            .GetFiles(folder, "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(path => new SpreadsheetFixture(Path.GetFileNameWithoutExtension(path), File.ReadLines(path)));

    private void Read(string line)
    {
        if (line.StartsWith("== ", StringComparison.Ordinal))
            BeginTab(line[3..]);
        else if (line.StartsWith("registered ", StringComparison.Ordinal))
            Registered = (line.Split(' ')[1], int.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture));
        else if (line.StartsWith("title ", StringComparison.Ordinal))
            Title = line[6..];
        else if (line.StartsWith("!merge ", StringComparison.Ordinal))
            _merges.Add(CellRange.TryParse(line.AsSpan(7))!.Value);
        else if (line.StartsWith("!hidden ", StringComparison.Ordinal))
            _hidden.Add(int.Parse(line.AsSpan(8), CultureInfo.InvariantCulture) - 1);
        else if (line.StartsWith("! ", StringComparison.Ordinal))
            Findings[line.Split(' ')[1]] = int.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture);
        else if (line.StartsWith("> ", StringComparison.Ordinal))
            Header = (Split(line[2..])[0], Split(line[2..])[1..]);
        else if (line.StartsWith(": ", StringComparison.Ordinal))
            Records.Add((Header.Kind, Header.Columns.Zip(Split(line[2..])).ToDictionary(pair => pair.First, pair => pair.Second)));
        else
            _rows!.Add(line.Length == 0 ? [] : [.. Split(line).Select(CellOf)]);
    }

    private static string[] Split(string line) => line.Split('|', StringSplitOptions.TrimEntries);

    private void BeginTab(string name)
    {
        EndTab();
        (_tabName, _rows, _merges, _hidden) = (name, [], [], []);
    }

    private void EndTab()
    {
        if (_rows is null)
            return;
        var id = _tabs.Count.ToString(CultureInfo.InvariantCulture);
        _tabs.Add(new Grid(id, _tabName, _rows) { Merges = _merges, HiddenRows = _hidden });
    }

    private static Cell CellOf(string text) =>
        text.Length == 0 ? default
        : text[0] == '#' && text[^1] is '!' or 'A' or '?' ? Cell.OfError(text)
        : text[0] == '=' ? Typed(text[1..])
        : Cell.OfText(text.Replace("\\n", "\n", StringComparison.Ordinal));

    private static Cell Typed(string text) =>
        text.EndsWith('%') ? Cell.OfPercent(double.Parse(text.AsSpan(..^1), CultureInfo.InvariantCulture) / 100)
        : text.Length <= 5 && text.Contains(':', StringComparison.Ordinal)
            ? Cell.OfTime(TimeSpan.Parse(text, CultureInfo.InvariantCulture).TotalDays)
        : text.Contains('-', StringComparison.Ordinal) ? Cell.OfDate(DateTime.Parse(text, CultureInfo.InvariantCulture).ToOADate())
        : Cell.OfNumber(double.Parse(text, CultureInfo.InvariantCulture));
}
