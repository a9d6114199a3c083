using System.Globalization;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// The day that a column's heading names: «14.05», «Day 1 (14.05.2022)», «Дүйшөмбү 03.10.2022»; «1-күн» where the title says from which
/// day to which.
/// </summary>
internal static class HeadingDays
{
    private const int LongestHeading = 40;

    // Any year will do to tell a day from a word.
    private static readonly DateContext SomeYear = DateContext.OfYear(2000);
    private static readonly Vocabulary Counters = Vocabulary.Load("counters");
    private static readonly BoundedCache<string?> Known = new(Find);

    /// <summary>The heading's day as a text to be read; null where it names none.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="title">The days that the title names, which numbered days count; null where it names none.</param>
    public static string? TextIn(string heading, Dates? title) =>
        Known[heading]
        ?? (
            title is not null && NumberIn(heading) is { } number && title.Start.AddDays(number - 1) is var day && day <= title.End
                ? day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)
                : null
        );

    private static string? Find(string heading)
    {
        if (heading.Length > LongestHeading)
            return null;
        return IsDay(heading) ? heading : Array.Find(Parts(heading), IsDay);
    }

    // In brackets, on the next line, or behind the word and number of the day.
    private static string[] Parts(string heading) =>
        [
            .. heading.Split(['(', ')', '\n', '/', ',', ':'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            heading[(heading.IndexOf(' ', StringComparison.Ordinal) + 1)..],
        ];

    private static bool IsDay(string text) =>
        text.Length > 0
        && DateReader.Read(Cell.OfText(text), SomeYear)
            is { HasValue: true, Value: { Precision: DatePrecision.Day, IsDeadline: false } dates }
        && dates.Start == dates.End;

    // «День 2», «2-күн», «Day 2».
    private static int? NumberIn(string heading)
    {
        var tokens = Token.Split(heading);
        return
            Array.FindAll(tokens, token => token.Kind == TokenKind.Number) is [{ Number: >= 1 and <= 31 } number]
            && Array.FindAll(tokens, token => token.Kind == TokenKind.Word) is [var word]
            && Counters.MatchAt([word], 0, forgiving: false) is not null
            ? number.Number
            : null;
    }
}
