using System.Text.RegularExpressions;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// The codes that a heading explains: «Пол (1 - муж., 2 - жен.)», «Жынысы: эркек - 1, аял - 2». A cell that holds a code and nothing
/// else says what the heading says it means.
/// </summary>
internal static partial class HeadingCodes
{
    private const int Fewest = 2;

    private static readonly BoundedCache<IReadOnlyDictionary<double, string>?> Known = new(Read);

    /// <summary>What a cell below a heading says.</summary>
    public static Cell Meaning(string heading, Cell cell) =>
        Known[heading] is { } codes
        && NumberReader.Read(cell) is { HasValue: true } code
        && codes.TryGetValue(code.Value.Value, out var meaning)
            ? Cell.OfText(meaning)
            : cell;

    // Whole small numbers that follow each other, each with words of its own; «1-топ, 2-топ» are groups.
    private static Dictionary<double, string>? Read(string heading)
    {
        var items = CodeFirst().Matches(heading) is { Count: >= Fewest } first ? first : CodeLast().Matches(heading);
        var codes = new Dictionary<double, string>();
        foreach (Match item in items)
        {
            var code = item.Groups["code"].ValueSpan[0] - '0';
            if (codes.Count > 0 && code != codes.Keys.Max() + 1)
                return null;
            codes.Add(code, item.Groups["words"].Value.Trim());
        }
        return codes.Count >= Fewest && codes.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count() == codes.Count ? codes : null;
    }

    [GeneratedRegex(
        @"(?<![\p{L}\p{Nd}.,])(?<code>[0-9])\s*([-–—=:)]|\.(?=\s))\s*(?<words>\p{L}[^\p{Nd},;/()]*)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex CodeFirst();

    [GeneratedRegex(
        @"(?<=^|[:;,/(\s])(?<words>\p{L}[\p{L}. ]*?)\s*[-–—=]\s*(?<code>[0-9])(?![\p{L}\p{Nd}])",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex CodeLast();
}
