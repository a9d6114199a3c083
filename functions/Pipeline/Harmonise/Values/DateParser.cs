using System.Text.RegularExpressions;

namespace Pipeline.Harmonise.Values;

/// <summary>
/// Reads what a text says about when, left to right, every piece of it: a word it does not know makes the whole a question.
/// </summary>
internal sealed partial class DateParser
{
    private static readonly Vocabulary Words = Vocabulary.Load("dates");

    private readonly Token[] _tokens;
    private readonly List<DatePoint> _points = [];
    private List<bool> _isRange = [];
    private readonly ClockTimes _times = new();
    private readonly List<DayOfWeek> _weekdays = [];
    private int _at;
    private Link _link;
    private bool _from;
    private bool _deadline;
    private bool _planned;
    private bool _until;
    private bool _untilEnd;
    private bool _vagueEnd;
    private bool _during;
    private bool _ofYear;
    private bool _ofMonth;
    private bool _timeExpected;
    private bool _isTimeUnclear;
    private bool _moved;
    private bool _hasUnlinked;

    private DateParser(Token[] tokens) => _tokens = tokens;

    private enum Link : byte
    {
        None,
        List,
        Range,
    }

    private ReadOnlySpan<Token> Rest => _tokens.AsSpan(_at);

    /// <summary>Whether a text has a word that says when.</summary>
    public static bool Knows(ReadOnlySpan<Token> tokens) => Words.Find(tokens).Count > 0;

    /// <summary>Whether words before a day say that it no longer counts: «перенос с», «эски күнү», “moved from”.</summary>
    public static bool SaysFormer(ReadOnlySpan<Token> tokens)
    {
        var codes = Words.Find(tokens).ConvertAll(match => match.Code);
        return codes.Contains("instead") || (codes.Contains("moves") && codes.Contains("from"));
    }

    /// <summary>What the text says, or why it cannot be read.</summary>
    public static (DateExpression? Expression, Remark? Question) Parse(string text)
    {
        var parser = new DateParser(Token.Split(Terminative().Replace(text, "${dative} чейин")));
        var question = parser.ReadAll();
        return question is null ? (parser.Expression(), null) : (null, question);
    }

    // «15-октябргача»
    [GeneratedRegex(@"(?<dative>[\p{L}0-9][гкн][аеоө])ч[аеоө]\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Terminative();

    private Remark? ReadAll()
    {
        while (_at < _tokens.Length)
        {
            var question = ReadOne();
            if (question is not null)
                return question;
        }
        // «до конца года», «в течение года»: which year, the context says.
        if (_points.Count == 0 && (_untilEnd || _vagueEnd || _during) && (_ofYear || _ofMonth))
            _points.Add(default);
        if (_isTimeUnclear)
            return Remarks.Ambiguous("value-time-unclear");
        // «перенесли с 12.04» leaves open where to.
        if (_moved)
            return _points.Count == 2 ? KeepNewDay() : Remarks.Ambiguous("value-date-ambiguous");
        if (_hasUnlinked && _points.Count == 2)
            return Remarks.Ambiguous("value-date-ambiguous");
        // «12-14-19 марта»
        if (_isRange.Count > 1 && _isRange.TrueForAll(isRange => isRange))
            _isRange = [.. _isRange.Select(_ => false)];
        // «пн-пт 2018»: which Mondays, nobody knows.
        if (_weekdays.Count > 0 && _points is [.., { Day: 0 }])
            return Remarks.Ambiguous("value-date-vague");
        return _points.Count == 0 ? Remarks.Unreadable("value-date-unreadable") : null;
    }

    private DateExpression Expression() =>
        new(_points, _isRange)
        {
            IsDeadline = _deadline,
            IsPlanned = _planned,
            IsUntilPeriod = _until && !_untilEnd && _points is [.., { Day: 0 }],
            IsUntilEnd = _untilEnd,
            IsVagueEnd = _vagueEnd,
            IsOfMonth = _ofMonth && !_ofYear && _points is [{ IsYearOnly: true, Year: 0 }],
            IsOpen = _points.Count == 1 && !_deadline && (_from || _points[0].Case == KyrgyzCase.Ablative),
            TimeStart = _times.Start,
            TimeEnd = _times.End,
            HasSeveralTimes = _times.Differ,
            Weekday = _weekdays is [var only] ? only : null,
        };

    private Remark? ReadOne()
    {
        if (ReadTime())
            return null;
        return _tokens[_at].Kind switch
        {
            TokenKind.Number => ReadNumber(),
            TokenKind.Word => ReadWord(),
            _ => ReadSign(),
        };
    }

    private Remark? ReadNumber()
    {
        if (NumericDate.At(Rest) is { } numeric)
        {
            _at += numeric.Tokens;
            return numeric.Question ?? Add(numeric.Point with { Case = ReadDayEnding() });
        }
        var token = _tokens[_at++];
        if (token is { Length: 4, Number: >= 1900 and <= 2100 })
            return AddYear(token.Number) ?? AddShortYear(token.Number);
        if (token.Length > 2 || token.Number is < 1 or > 31)
            return Remarks.Unreadable("value-date-unreadable");
        return Add(new DatePoint(token.Number, 0, 0) { Case = ReadDayEnding() });
    }

    private KyrgyzCase ReadDayEnding()
    {
        var ending = NumeralEnding.At(Rest);
        _at += ending.Tokens;
        return ending.Case;
    }

    private bool MonthFollows() => NextIsMonth(0) || (Rest is [{ Text: "-" }, ..] && NextIsMonth(1));

    private Remark? ReadWord()
    {
        if (ReadMonth() is { } month)
            return month.Question;
        if (Roman.Number(_tokens[_at].Text) is > 0 and var roman && ReadRoman(roman))
            return null;
        if (
            DayWords.At(Rest) is var (day, words, @case)
            && (NextIsMonth(words) || _points is [.., { Day: > 0, Case: KyrgyzCase.Ablative }])
        )
        {
            _at += words;
            return Add(new DatePoint(day, 0, 0) { Case = @case });
        }
        if (Words.MatchAt(_tokens, _at) is not { } match)
            return Remarks.Unreadable("value-date-unreadable");
        _at = match.End;
        return Apply(match.Code);
    }
}
