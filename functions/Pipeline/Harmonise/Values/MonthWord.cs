namespace Pipeline.Harmonise.Values;

/// <summary>Names of months in all cases of Russian and Kyrgyz, in English, and shortened.</summary>
internal static class MonthWord
{
    // Folded; Kyrgyz shares the borrowed stems.
    private static readonly string[] Stems =
    [
        "январ",
        "феврал",
        "март",
        "апрел",
        "ма",
        "июн",
        "июл",
        "август",
        "сентябр",
        "октябр",
        "ноябр",
        "декабр",
    ];

    private static readonly string[] English =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    private static readonly string[] RussianEndings = ["", "ь", "я", "е", "ю", "ем", "а", "у", "ом", "ы", "и", "ям", "ях"];

    private static readonly string[] MayEndings = ["й", "я", "е", "ю", "ем"];

    private static readonly Dictionary<string, int> Short = new(StringComparer.Ordinal)
    {
        ["янв"] = 1,
        ["фев"] = 2,
        ["февр"] = 2,
        ["мар"] = 3,
        ["апр"] = 4,
        ["авг"] = 8,
        ["сен"] = 9,
        ["сент"] = 9,
        ["окт"] = 10,
        ["ноя"] = 11,
        ["нояб"] = 11,
        ["дек"] = 12,
        ["sept"] = 9,
    };

    // The Kyrgyz calendar's own names; the two-word ones by both words.
    private static readonly Dictionary<string, int> Traditional = new(StringComparer.Ordinal)
    {
        ["учтун айы"] = 1,
        ["бирдин айы"] = 2,
        ["жалган куран"] = 3,
        ["чын куран"] = 4,
        ["бугу"] = 5,
        ["кулжа"] = 6,
        ["теке"] = 7,
        ["баш оона"] = 8,
        ["аяк оона"] = 9,
        ["тогуздун айы"] = 10,
        ["жетинин айы"] = 11,
        ["бештин айы"] = 12,
    };

    /// <summary>The month at a token, how many tokens name it, and the Kyrgyz case it stands in; 0 where there is none.</summary>
    public static (int Month, int Tokens, KyrgyzCase Case) At(ReadOnlySpan<Token> tokens, int at)
    {
        var word = tokens[at];
        if (word.Kind != TokenKind.Word)
            return default;
        if (
            at + 1 < tokens.Length
            && tokens[at + 1].Kind == TokenKind.Word
            && TwoWords(word.Text, tokens[at + 1].Text) is { Month: > 0 } two
        )
            return (two.Month, 2, two.Case);
        var one = OneWord(word.Text);
        return (one.Month, one.Month == 0 ? 0 : 1, one.Case);
    }

    private static (int Month, KyrgyzCase Case) OneWord(string word)
    {
        if (Short.TryGetValue(word, out var month) || Traditional.TryGetValue(word, out month))
            return (month, KyrgyzCase.Plain);
        foreach (var (name, traditional) in Traditional)
        {
            if (word.StartsWith(name, StringComparison.Ordinal) && KyrgyzEnding.TryRead(word.AsSpan(name.Length), out var ending))
                return (traditional, ending);
        }
        for (var i = 0; i < 12; i++)
        {
            if (word.StartsWith(Stems[i], StringComparison.Ordinal) && IsEnding(i, word.AsSpan(Stems[i].Length), out var @case))
                return (i + 1, @case);
            if (word.Length >= 3 && English[i].StartsWith(word, StringComparison.Ordinal) && (word.Length == 3 || word == English[i]))
                return (i + 1, KyrgyzCase.Plain);
        }
        return (Misspelt(word), KyrgyzCase.Plain);
    }

    private static (int Month, KyrgyzCase Case) TwoWords(string first, string second)
    {
        foreach (var (name, month) in Traditional)
        {
            var space = name.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0 || !name.AsSpan(0, space).SequenceEqual(first))
                continue;
            var rest = name.AsSpan(space + 1);
            if (second.AsSpan().StartsWith(rest) && KyrgyzEnding.TryRead(second.AsSpan(rest.Length), out var @case))
                return (month, @case);
        }
        return default;
    }

    private static bool IsEnding(int index, ReadOnlySpan<char> ending, out KyrgyzCase @case)
    {
        @case = KyrgyzCase.Plain;
        if (index == 4)
        {
            foreach (var may in MayEndings)
            {
                if (ending.SequenceEqual(may))
                    return true;
            }
            return ending is ['й', ..] && KyrgyzEnding.TryRead(ending[1..], out @case);
        }
        foreach (var russian in RussianEndings)
        {
            if (ending.SequenceEqual(russian))
                return true;
        }
        return KyrgyzEnding.TryRead(ending is ['ь', ..] ? ending[1..] : ending, out @case);
    }

    // «сентебря» can only be September; «июяя» may be June or July, and stays a question.
    private static int Misspelt(string word)
    {
        if (word.Length < 4)
            return 0;
        var found = 0;
        for (var i = 0; i < 12; i++)
        {
            if (i == 4 || !Spelling.MayBegin(word[0], Stems[i][0]) || !IsNearly(word, i))
                continue;
            if (found != 0)
                return 0;
            found = i + 1;
        }
        return found;
    }

    private static bool IsNearly(string word, int index)
    {
        foreach (var ending in RussianEndings)
        {
            if (Spelling.IsNear(Stems[index] + ending, word))
                return true;
        }
        return Spelling.IsNear(English[index], word) && word.Length > 5;
    }
}
