using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Places;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>Recognises ranked problems laid out in two directions: ranks down and municipalities or groups across, or the other way round.</summary>
internal sealed class RankForms(HeaderMatcher matcher, Gazetteer gazetteer)
{
    private const double CaptionWeight = 1.5;
    private const double LeastHeading = 0.75;
    private const int MostRanks = 20;

    private static readonly Field Problem = TableKinds.Priorities.Find("problem")!;
    private static readonly Field Votes = TableKinds.Priorities.Find("votes")!;
    private static readonly Field Rank = TableKinds.Priorities.Find("rank")!;
    private static readonly string[] BesideRanks = ["municipality", "rayon", "oblast", "group", "row-number", "note"];

    private readonly BesideColumns _beside = new(matcher, TableKinds.Priorities);

    /// <summary>«Место | Кок-Жарский АА | г. Каракол», below it 1, 2, 3; null where headings mean something else.</summary>
    public HeaderReading? Rows(List<Heading> named, Samples samples, CaptionHints hints)
    {
        if (named is not [var first, _, _, ..] || !IsNamed(first.Text, "rank") || !CountsUp(samples.Of(first.Column)))
            return null;
        // «№ | Женщины | Баллы»: each group's votes may stand beside its problems.
        var votes = named[1..].FindAll(column => IsNamed(column.Text, "votes"));
        var columns = named[1..].Except(votes).ToList();
        var areTexts = columns.Count > 0 && columns.TrueForAll(column => samples.Of(column.Column).All(cell => cell.Kind == CellKind.Text));
        var areMunicipalities = columns.TrueForAll(column => gazetteer.Municipality(column.Text) is { IsSure: true, Found.Count: 1 });
        var areGroups = hints.For(TableKinds.Priorities.Name) > 0 && columns.TrueForAll(column => !IsField(column.Text));
        return areTexts && (areMunicipalities || areGroups)
            ? Reading(
                TableForm.RankRows,
                [new Binding(first, Rank, 1), .. votes.Select(column => new Binding(column, Votes, 1))],
                columns,
                hints
            )
            : null;
    }

    /// <summary>«Айыл аймагы | 1-орун | 2-орун»; «Проблема 1 | Проблема 2» only below a caption that speaks of priorities.</summary>
    public HeaderReading? Columns(List<Heading> named, Samples samples, CaptionHints hints)
    {
        var isCaptioned = hints.For(TableKinds.Priorities.Name) > 0;
        var columns = named.FindAll(heading =>
            RankOf(heading.Text) is not null && (isCaptioned || IsNamed(WithoutNumber(heading.Text), "rank"))
        );
        if (columns.Count < 2 || columns.Index().Any(column => RankOf(column.Item.Text) != column.Index + 1))
            return null;
        if (columns.Exists(column => samples.Of(column.Column).Any(cell => cell.Kind != CellKind.Text)))
            return null;
        var rest = named.Except(columns).ToList();
        var beside = _beside.Of(rest, BesideRanks.Contains);
        return beside.Count < rest.Count ? null : Reading(TableForm.RankColumns, beside, columns, hints);
    }

    /// <summary>The rank that a heading names: 2 of «2-орун»; null where it names none.</summary>
    public static int? RankOf(string heading) =>
        Token.Split(heading).Where(token => token.Kind == TokenKind.Number).ToArray() is [{ Number: >= 1 and <= MostRanks } rank]
            ? rank.Number
            : null;

    private static HeaderReading Reading(TableForm form, IEnumerable<Binding> beside, List<Heading> columns, CaptionHints hints)
    {
        Binding[] bindings = [.. beside, .. columns.Select(column => new Binding(column, Problem, 1))];
        return new(
            TableKinds.Priorities,
            form,
            bindings,
            [],
            [],
            1 + bindings.Length + (CaptionWeight * hints.For(TableKinds.Priorities.Name))
        );
    }

    private bool IsNamed(string heading, string field) =>
        Matches(heading).Any(match => match.Field == field && match.Score >= HeaderMatcher.Least);

    private bool IsField(string heading) => Matches(heading).Any(match => match.Score >= LeastHeading);

    private IEnumerable<HeaderMatch> Matches(string heading) =>
        matcher.Match(heading).Where(match => match.Kind is HeaderVocabulary.AnyKind || match.Kind == TableKinds.Priorities.Name);

    private static string WithoutNumber(string heading) =>
        string.Concat(heading.Where(letter => !char.IsAsciiDigit(letter))).Trim(' ', '-', '.', '№');

    private static bool CountsUp(IReadOnlyList<Cell> cells) =>
        cells.Count >= 2
        && cells.Index().All(cell => NumberReader.Read(cell.Item) is { HasValue: true } number && number.Value.Value == cell.Index + 1);
}
