namespace Pipeline.Harmonise.Values;

/// <summary>A status cell taken apart: the code of its words, a percentage, and what else it says, which must be a date.</summary>
/// <param name="Code">The code; null where no word is known, or where words disagree.</param>
/// <param name="Percent">«на 50%».</param>
/// <param name="Date">What is left: a date, or something unreadable.</param>
/// <param name="IsAmbiguous">Whether its words are known but leave open what is meant.</param>
/// <param name="IsUnclear">Whether brackets beside it say what nobody knows: «выполнено (акт подписан)».</param>
internal sealed record StatusText(string? Code, double? Percent, string Date, bool IsAmbiguous, bool IsUnclear)
{
    private static readonly string[] Instead = ["cancelled", "postponed", "planned"];
    private static readonly string[] Ticks = ["✅", "☑", "✔", "✓", "√", "❌", "✗", "✘", "✖", "⏳", "❗", "👍"];
    private static readonly string[] OfWorks = ["solved", "started", "not-solved"];

    private static readonly Vocabulary Works = Vocabulary.Load("works");
    private static readonly Vocabulary Events = Vocabulary.Load("event-types");

    /// <summary>Takes a text apart.</summary>
    public static StatusText Parse(string text, Vocabulary words)
    {
        text = Letters.Composed(text);
        var tokens = GluedNegation.Parted(WithoutTicks(Token.Split(text)), words);
        return StatusReasons.Behind(text, tokens, words) ?? new StatusParser(text, tokens, words).Read();
    }

    // «✅ өттү»: beside words a tick or a cross says nothing of its own.
    private static Token[] WithoutTicks(Token[] tokens) =>
        Array.Exists(tokens, token => token.Kind == TokenKind.Word) ? Array.FindAll(tokens, token => !Ticks.Contains(token.Text)) : tokens;

    // «дорога отремонтирована», «көпүрө курулду», «жыйын өттү»: what was built or held.
    private static bool IsSubject(string words, Vocabulary subjects)
    {
        var tokens = Token.Split(words);
        var known = subjects.Find(tokens, forgiving: false).Sum(match => match.Length);
        return known == tokens.Count(token => token.Kind == TokenKind.Word || token.Text is not ("." or "-" or ","));
    }

    /// <summary>What its words come to.</summary>
    public static StatusText Of(HashSet<string> codes, double? percent, string rest, bool isUnclear)
    {
        codes.Remove(StatusCodes.Filler);
        codes.Remove("reason-before");
        // «не всё сделано», «не исполнено в срок»: done in part, done late, or not at all.
        if (codes.Remove(StatusCodes.Qualifier) && codes.Overlaps(["not-solved", StatusCodes.NotHeld]))
            codes.Add(StatusCodes.Ambiguous);
        // «по плану» is planned, «проведено по плану» is held.
        if (codes.Remove(StatusCodes.AsPlanned) && codes.Count == 0)
            codes.Add("planned");
        // «начато, выполнено 30%»
        if (percent is > 0 and < 100 && codes.Count > 1 && codes.IsSubsetOf([StatusCodes.Partly, "solved", "started"]))
            codes = ["started"];
        // «исполнено частично», «сделана половина»
        if (codes.Contains(StatusCodes.Partly) && codes.IsSubsetOf([StatusCodes.Partly, "solved", "started"]))
            codes = ["started"];
        // «перенесено и проведено 20.05»: it was held in the end.
        if (codes.SetEquals(["held", "postponed"]))
            codes.Remove("postponed");
        // «не проведено, перенесено на 20.05»: what became of it says more.
        if (codes.Count > 1 && codes.Overlaps(Instead))
            codes.Remove(StatusCodes.NotHeld);
        var isClear =
            codes.Count == 1
            && !codes.Overlaps([StatusCodes.Ambiguous, StatusCodes.NotHeld, StatusCodes.Stopped, StatusCodes.But, StatusCodes.Reason]);
        var subjects = codes.IsSubsetOf(OfWorks) ? Works : Events;
        var left = isClear && !codes.Contains("new") && IsSubject(rest, subjects) ? "" : rest;
        return new(isClear ? codes.First() : null, percent, left, codes.Count > 0, isUnclear);
    }
}
