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

    // «Сколько было на сходе» beside the villages and what each chose.
    private const int MostUnknown = 2;

    private static readonly Vocabulary Ordinals = Vocabulary.Load("ordinals");

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
        var columns = RankColumns(named);
        var isOfRanks =
            hints.For(TableKinds.Priorities.Name) > 0 || columns.Exists(heading => IsNamed(WithoutNumber(heading.Text), "rank"));
        if (columns.Count < 2 || !isOfRanks || columns.Exists(column => samples.Of(column.Column).Any(cell => cell.Kind != CellKind.Text)))
            return null;
        var rest = named.Except(columns).ToList();
        var beside = _beside.Of(rest, BesideRanks.Contains);
        var unknown = rest.FindAll(heading => beside.TrueForAll(binding => binding.Column != heading.Column));
        var isPlaced = beside.Exists(binding => binding.Field.Name is "group" or "municipality");
        return unknown.Count > (isPlaced ? MostUnknown : 0) ? null : Reading(TableForm.RankColumns, beside, columns, hints, unknown);
    }

    // «1-орун | 2-орун», «Первая | Вторая | Третья», «Самая важная проблема | Вторая по важности»: side by side, and counting up.
    private List<Heading> RankColumns(List<Heading> named)
    {
        var second = named.FindIndex(heading => RankOf(heading.Text) == 2);
        if (second < 1 || (RankOf(named[second - 1].Text) ?? (IsNamed(named[second - 1].Text, "problem") ? 1 : 0)) != 1)
            return [];
        var end = second + 1;
        while (end < named.Count && RankOf(named[end].Text) == end - second + 2)
            end++;
        return named.TrueForAll(heading => RankOf(heading.Text) is null || named.IndexOf(heading) is var at && at >= second - 1 && at < end)
            ? named[(second - 1)..end]
            : [];
    }

    // 2 of «2-орун», «Вторая по важности»; null where it names none.
    private static int? RankOf(string heading)
    {
        var tokens = Token.Split(heading);
        return Array.FindAll(tokens, token => token.Kind == TokenKind.Number) switch
        {
            [{ Number: >= 1 and <= MostRanks } rank] => rank.Number,
            [] when Ordinals.Find(tokens, forgiving: false) is [var only] => only.Code[0] - '0',
            _ => null,
        };
    }

    private static HeaderReading Reading(
        TableForm form,
        IEnumerable<Binding> beside,
        List<Heading> columns,
        CaptionHints hints,
        List<Heading>? unknown = null
    )
    {
        Binding[] bindings = [.. beside, .. columns.Select(column => new Binding(column, Problem, 1))];
        return new(
            TableKinds.Priorities,
            form,
            bindings,
            unknown ?? [],
            [],
            1 + bindings.Length - (unknown?.Count ?? 0) + (CaptionWeight * hints.For(TableKinds.Priorities.Name))
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
