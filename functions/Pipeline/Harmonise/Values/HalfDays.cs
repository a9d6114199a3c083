namespace Pipeline.Harmonise.Values;

/// <summary>Times of a clock of twelve hours: «2 pm», «в 2 часа дня», «9-1 pm», «эртең менен саат 9да».</summary>
internal static class HalfDays
{
    private static readonly Vocabulary Words = Vocabulary.Load("times");

    /// <summary>The half of a day that a word at a token names, and how many tokens it takes; null where it names none.</summary>
    public static (string Half, int Tokens)? At(Token[] tokens, int at) =>
        Words.MatchAt(tokens, at, forgiving: false) is { Code: "morning" or "afternoon" or "midday" } match
            ? (match.Code, match.Length)
            : null;

    /// <summary>The times on a clock of twenty-four hours. Empty where a word contradicts its time: «14 утра».</summary>
    /// <param name="times">Each time with «morning», «afternoon» or null.</param>
    public static List<TimeOnly> Settle(List<(TimeOnly Time, string? Half)> times)
    {
        // «2-4 pm»: the word holds for both, unless the first then came after the second («10-1 pm»).
        if (times is [{ Half: null } first, { Half: "afternoon" } last] && Settle(first.Time, "afternoon") < Settle(last.Time, "afternoon"))
            times[0] = first with { Half = "afternoon" };
        // «түштөн кийин 2ден 4кө чейин»
        if (
            times is [{ Half: "afternoon" } early, { Half: null, Time.Hour: < 12 } late]
            && Settle(late.Time, "afternoon") > Settle(early.Time, "afternoon")
        )
            times[1] = late with { Half = "afternoon" };
        var settled = times.ConvertAll(time => Settle(time.Time, time.Half));
        return settled.TrueForAll(time => time is not null) ? settled.ConvertAll(time => time!.Value) : [];
    }

    private static TimeOnly? Settle(TimeOnly time, string? half) =>
        half switch
        {
            "morning" => time.Hour < 12 ? time : null,
            "afternoon" => time.Hour is > 0 and < 12 ? time.AddHours(12)
            : time.Hour >= 12 ? time
            : null,
            // «түшкү саат 12де», «түшкү 1де»
            "midday" => time.Hour is >= 11 and < 18 ? time
            : time.Hour is > 0 and < 6 ? time.AddHours(12)
            : null,
            _ => time,
        };
}
