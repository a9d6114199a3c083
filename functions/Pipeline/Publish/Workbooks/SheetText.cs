using System.Text.RegularExpressions;

namespace Pipeline.Publish.Workbooks;

/// <summary>Makes any text fit to stand in a workbook.</summary>
public static partial class SheetText
{
    /// <summary>The longest text a cell can hold (Excel's limit).</summary>
    public const int LongestCell = 32_767;

    /// <summary>The longest sheet name (Excel's limit).</summary>
    public const int LongestSheetName = 31;

    /// <summary>
    /// A text with the characters that XML 1.0 cannot carry replaced by U+FFFD, lines parted by LF as spreadsheets do, cut to a cell's limit
    /// with a note.
    /// </summary>
    public static string ForCell(string text, string cutNote)
    {
        var valid = SafeText.Of(text).Replace("\r\n", "\n", StringComparison.Ordinal);
        return Escaped(valid.Length <= LongestCell ? valid : Cut(valid, LongestCell - cutNote.Length) + cutNote);
    }

    /// <summary>A text that holds something like _x0041_, which Excel would read as the letter A, so that it reads it as written.</summary>
    public static string Escaped(string text) =>
        text.Contains("_x", StringComparison.OrdinalIgnoreCase) ? LooksEscaped().Replace(text, "_x005F_") : text;

    /// <summary>
    /// A sheet's name: without the characters []:*?/\ and quotes at the ends, at most 31 long, and unlike the names taken before
    /// (Excel compares without case).
    /// </summary>
    public static string SheetName(string wanted, ICollection<string> taken)
    {
        var safe = string.Concat(
            SafeText.Of(wanted).Select(letter => "[]:*?/\\".Contains(letter, StringComparison.Ordinal) ? ' ' : letter)
        );
        var name = Cut(safe.Trim().Trim('\''), LongestSheetName);
        name = name.Length == 0 ? "-" : name;
        for (var copy = 2; taken.Contains(name, StringComparer.OrdinalIgnoreCase); copy++)
        {
            var suffix = $" ({copy})";
            name = Cut(name, LongestSheetName - suffix.Length) + suffix;
        }
        return name;
    }

    /// <summary>The first characters of a text, never half of a surrogate pair.</summary>
    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }

    [GeneratedRegex("_(?=x[0-9A-F]{4}_)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LooksEscaped();
}
