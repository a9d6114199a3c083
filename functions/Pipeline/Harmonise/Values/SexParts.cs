namespace Pipeline.Harmonise.Values;

/// <summary>
/// How many of those counted in a text are women and men: «11 чел., из них женщин 4», «24 (ж-10, м-14)», «15, анын ичинен 9 аял»,
/// «12 чел., все женщины». Null where the text does not say, or says it in a way that may be read twice.
/// </summary>
/// <param name="Women">The women.</param>
/// <param name="Men">The men.</param>
internal readonly record struct SexParts(double? Women, double? Men)
{
    private static readonly Vocabulary Sexes = Vocabulary.Load("sex");
    private static readonly Vocabulary Alls = Vocabulary.Load("everybody");

    /// <summary>What a text says of a total, as far as both fit it.</summary>
    public static SexParts In(string text, double total)
    {
        var tokens = Token.Split(text);
        var parts = Sexes.Find(tokens, forgiving: false).FindAll(match => match.Code is "f" or "m");
        if (parts.Count is 0 or > 2 || parts.DistinctBy(match => match.Code).Count() < parts.Count)
            return default;
        if (parts is [var only] && Alls.Find(tokens, forgiving: false).Exists(all => all.End == only.Start))
            return only.Code == "f" ? new(total, 0) : new(0, total);
        var counted = Counted(parts, match => Behind(tokens, match)) ?? Counted(parts, match => Before(tokens, match));
        return counted is { } said && said.Fit(total) ? said : default;
    }

    private bool Fit(double total) =>
        Women is { } women && Men is { } men ? women + men == total
        : Women is { } some ? some <= total
        : Men <= total;

    // Each of the words has its number on the same side.
    private static SexParts? Counted(List<VocabularyMatch> parts, Func<VocabularyMatch, int?> count)
    {
        var counts = parts.ToDictionary(match => match.Code, count);
        return counts.Values.All(number => number is not null) ? new(counts.GetValueOrDefault("f"), counts.GetValueOrDefault("m")) : null;
    }

    // «женщин 4», «ж-10», «аялдар: 9»
    private static int? Behind(Token[] tokens, VocabularyMatch match) =>
        tokens.AsSpan(match.End) is [{ Text: "-" or ":" or "=" or "–" }, { Kind: TokenKind.Number } after, ..] ? after.Number
        : tokens.AsSpan(match.End) is [{ Kind: TokenKind.Number } next, ..] ? next.Number
        : null;

    // «9 аял», «10-ж»; the first number is the total.
    private static int? Before(Token[] tokens, VocabularyMatch match)
    {
        var at = match.Start > 0 && tokens[match.Start - 1].Is("-") ? match.Start - 2 : match.Start - 1;
        return at > 0 && tokens[at] is { Kind: TokenKind.Number } number ? number.Number : null;
    }
}
