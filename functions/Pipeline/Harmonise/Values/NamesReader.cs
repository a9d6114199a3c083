using System.Text.RegularExpressions;
using Pipeline.Harmonise.People;

namespace Pipeline.Harmonise.Values;

/// <summary>People in a cell.</summary>
/// <param name="List">Their names as typed; empty where the cell only counts them or says «все».</param>
/// <param name="Count">How many there are; null where the cell does not say («Все»).</param>
internal sealed record NameList(IReadOnlyList<string> List, int? Count);

/// <summary>
/// Reads a list of people's names: «Шукова Б., Ешенова А.,», with a comma forgotten after «С.», «Турат уулу Кубан»; or
/// their number: «2 тренера».
/// </summary>
internal static partial class NamesReader
{
    private static readonly char[] Separators = [',', ';', '\n', '/', '+'];

    private static readonly Vocabulary Words = Vocabulary.Load("names");
    private static readonly Vocabulary People = Vocabulary.Load("people");
    private static readonly Vocabulary Offices = Vocabulary.Load("offices");

    private static readonly BoundedCache<Reading<NameList>> Known = new(FromText);

    /// <summary>What the cell says.</summary>
    public static Reading<NameList> Read(Cell cell)
    {
        if (CellText.IsSettled<NameList>(cell, out var settled))
            return settled;
        return cell.Kind switch
        {
            CellKind.Text => Known[cell.Text!],
            CellKind.Number when NumberReader.Read(cell) is { HasValue: true } number => OfCount(number.Value),
            _ => Remarks.Unreadable("value-names-unreadable"),
        };
    }

    private static Reading<NameList> OfCount(Amount amount) =>
        amount.Value == Math.Floor(amount.Value) && amount.Quality == Quality.Exact && amount.Value < 1000
            ? Reading<NameList>.Of(new([], (int)amount.Value))
            : Remarks.Unreadable("value-names-unreadable");

    private static Reading<NameList> FromText(string text)
    {
        if (text.Length > CellText.Longest)
            return Remarks.Unreadable("value-names-unreadable");
        text = WithoutExplanations(PhoneNumber.TakeFrom(ShortAnd().Replace(PlainTextReader.Clean(text), " жана ")).Text);
        var tokens = Token.Split(text);
        if (Array.Exists(tokens, token => token.Kind == TokenKind.Number) && ListMarkers.Numbered(text).Count == 0)
            return NumberReader.Read(Cell.OfText(text)) is { HasValue: true } number
                ? OfCount(number.Value)
                : Remarks.Unreadable("value-names-unreadable");
        if (SpelledCount(tokens) is { } spelled)
            return Reading<NameList>.Of(new([], spelled));
        if (
            tokens.Length > 0
            && Words.MatchAt(tokens, 0) is { Code: "everybody" } all
            && Array.TrueForAll(tokens[all.End..], token => token.Text is "." or "," or "!")
        )
            return Reading<NameList>.Of(new([], null));
        var names = new List<string>();
        foreach (var part in Parts(text))
            names.AddRange(NameSplitter.Split(WithoutRoles(part)));
        return names.Count == 0 || !names.TrueForAll(name => NameSplitter.IsName(name) && !IsOffice(name))
            ? Remarks.Unreadable("value-names-unreadable")
            : Reading<NameList>.Of(new(names, names.Count));
    }

    // «два тренера», «эки модератор»: how many, and of what.
    private static int? SpelledCount(Token[] tokens)
    {
        if (tokens.Length < 2 || NumeralWords.At(tokens, 0) is not { IsMalformed: false } number)
            return null;
        for (var i = number.Tokens; i < tokens.Length; i++)
        {
            if (Words.MatchAt(tokens, i) is not { Code: "role", Length: 1 } && People.MatchAt(tokens, i) is not { Length: 1 })
                return null;
        }
        return tokens.Length > number.Tokens ? (int)number.Value : null;
    }

    // «Асанов Б.К. (глава АО)», «Бекова Г. - специалист»: what they are is no name; anything else («болен», another name) is asked about.
    private static string WithoutExplanations(string text) =>
        Explanation().Replace(text, match => SaysWhatTheyAre(match.Groups["said"].Value) ? "" : match.Value);

    // «Мэрия», «Айыл өкмөтү»: nobody by name.
    private static bool IsOffice(string name) =>
        Token.Split(name) is { Length: > 0 } words
        && Array.TrueForAll(words, word => word.Kind == TokenKind.Word)
        && Offices.MatchAt(words, 0, forgiving: false) is not null;

    private static bool SaysWhatTheyAre(string text)
    {
        var tokens = Token.Split(text);
        return Offices.Find(tokens).Count > 0 || Words.Find(tokens).Exists(match => match.Code == "role");
    }

    // «ж-а», «м/н» are «жана», «менен» cut short.
    [GeneratedRegex(
        @"\s(ж[-/]а|м[-/]н|мн)\.?\s",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ShortAnd();

    // Behind initials words without capitals are a post: «Абдылдаев С. А. мектеп директору».
    [GeneratedRegex(
        @"\((?<said>[^()\n]{2,60})\)| [-–—] (?<said>\p{L}[^,;\n()]{1,60})|(?<=\p{Lu}\.) (?<said>\p{Ll}{3,}( \p{Ll}+){0,4})(?=$|[,;\n])",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Explanation();

    // «тренер Шукова Б. (модератор)» names one person.
    private static string WithoutRoles(string text)
    {
        var tokens = Token.Split(text);
        var letters = text.ToCharArray();
        for (var i = 0; i < tokens.Length; i++)
        {
            // «г-жа» is one word of three pieces.
            var isRole = tokens[i].Kind == TokenKind.Word && Words.MatchAt(tokens, i) is { Code: "role" };
            var last = isRole ? Words.MatchAt(tokens, i)!.Value.End - 1 : i;
            if (isRole || (tokens[i].Text is "(" or ")" or ":" && i > 0 && tokens[i - 1].Kind != TokenKind.Number))
                letters.AsSpan(tokens[i].Start, tokens[last].End - tokens[i].Start).Fill(' ');
            i = last;
        }
        return new string(letters);
    }

    private static IEnumerable<string> Parts(string text) =>
        ListMarkers.Numbered(text).Count > 0 || ListMarkers.Lettered(text).Count > 0
            ? ListReader.Items(text).SelectMany(item => item.Split(Separators))
            : text.Split(Separators);
}
