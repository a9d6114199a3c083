using System.Text.RegularExpressions;

namespace Pipeline.Harmonise.Values;

/// <content>Cells of several days: items of a list, days of groups or places, a day in place of another.</content>
internal static partial class DateReader
{
    private static readonly Vocabulary Groups = Vocabulary.Load("groups");

    // «1) 30.04 2) 02.05», «1. 30.04.2025» above «2. 02.05.2025»
    private static Reading<Dates>? Numbered(string text, DateContext context)
    {
        var next = 0;
        var isCounted = true;
        var bare = ItemNumber().Replace(text, match => (isCounted &= match.Groups["number"].ValueSpan[0] - '0' == ++next) ? "; " : "");
        return isCounted && next > 1 ? Resolved(Known[bare.TrimStart(' ', ';')], context) : (Reading<Dates>?)null;
    }

    [GeneratedRegex(@"(^|\s)(?<number>[1-9])([)]|[.](?=\s))\s*(?=[0-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ItemNumber();

    // «1-топ 15.04, 2-топ 17.04», «аялдар 6-март, эркектер 7-март»: each group's day; what stands before the days and is no group is told.
    private static Reading<Dates>? Labelled(string text, DateContext context)
    {
        var parts = text.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var labels = parts.Select(part => Label().Match(part)).ToList();
        if (parts.Length < 2 || !labels.TrueForAll(label => label.Success && IsLabel(label.Groups["label"].Value)))
            return null;
        var days = Resolved(Known[string.Join("; ", labels.Select(label => label.Groups["days"].Value))], context);
        if (!days.HasValue)
            return null;
        return labels.TrueForAll(label => IsGroup(label.Groups["label"].Value))
            ? days
            : Reading<Dates>.Of(days.Value, days.Remark ?? Remarks.Ambiguous("value-aside"));
    }

    private static bool IsLabel(string label)
    {
        var words = Token.Split(label);
        return !Denial.IsIn(label) && Statuses.Find(words).Count == 0 && (IsGroup(label) || !DateParser.Knows(words));
    }

    // «1-топ», «2 гр.», «женщины»
    private static bool IsGroup(string label)
    {
        var words = Token.Split(label);
        return Groups.Find(words, forgiving: false).Sum(match => match.Length) == words.Count(word => word.Kind == TokenKind.Word);
    }

    [GeneratedRegex(
        @"^\s*(?<label>([1-9]\s*-?\s*)?\p{L}[\p{L}\s.-]*?)\s*[:–—-]?\s*(?<days>[0-3]?[0-9](?!\p{L}|\s*-?\s*(топ|гр)).*)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Label();

    // «3 декабря (перенос с 26.11)», «16-июнга которулду (эски күнү 9-июнь)»: the brackets hold the day that no longer counts.
    private static Reading<Dates>? InsteadOf(string text, DateContext context) =>
        FormerDay().Match(text) is { Success: true } match
        && DateParser.SaysFormer(Token.Split(match.Groups["words"].Value))
        && Resolved(Known[match.Groups["former"].Value], context).HasValue
        && Resolved(Known[text[..match.Index]], context) is { HasValue: true } day
            ? day
            : (Reading<Dates>?)null;

    [GeneratedRegex(
        @"\s*\((?<words>\p{L}[\p{L}\s:.-]*?)\s*(?<former>(\p{L}{3,5}\.?\s)?[0-9][^()]*)\)\s*$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex FormerDay();
}
