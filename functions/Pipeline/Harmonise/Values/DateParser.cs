namespace Pipeline.Harmonise.Values;

/// <summary>
/// Reads what a text says about when, left to right, every piece of it: a word it does not know makes the whole a question.
/// </summary>
internal sealed partial class DateParser
{
    private static readonly Vocabulary Words = Vocabulary.Load("dates");

    private readonly Token[] _tokens;
    private readonly List<DatePoint> _points = [];
    private readonly List<bool> _isRange = [];
    private readonly ClockTimes _times = new();
    private readonly List<DayOfWeek> _weekdays = [];
    private int _at;
    private Link _link;
    private bool _from;
    private bool _deadline;
    private bool _planned;
    private bool _until;
    private bool _untilEnd;
    private bool _during;
    private bool _ofYear;
    private bool _ofMonth;
    private bool _timeExpected;
    private bool _isTimeUnclear;

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

    /// <summary>What the text says, or why it cannot be read.</summary>
    public static (DateExpression? Expression, Remark? Question) Parse(string text)
    {
        var parser = new DateParser(Token.Split(text));
        var question = parser.ReadAll();
        return question is null ? (parser.Expression(), null) : (null, question);
    }

    private Remark? ReadAll()
    {
        while (_at < _tokens.Length)
        {
            var question = ReadOne();
            if (question is not null)
                return question;
        }
        // «до конца года», «в течение года»: which year, the context says.
        if (_points.Count == 0 && (_untilEnd || _during) && (_ofYear || _ofMonth))
            _points.Add(default);
        if (_isTimeUnclear)
            return Remarks.Ambiguous("value-time-unclear");
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

    private Remark? AddYear(int year)
    {
        if (
            _link != Link.Range
            && (
                _points
                is [.., { Year: 0, IsYearOnly: false, IsDayOnly: false }]
                    or [.., { HasDayAndMonth: true }, { IsDayOnly: true, Year: 0 }]
            )
        )
        {
            _points[^1] = _points[^1] with { Year = year };
            _link = Link.None;
            return null;
        }
        return Add(new DatePoint(0, 0, year));
    }

    // «2022-26-жж.»
    private Remark? AddShortYear(int from)
    {
        var isShort =
            Rest is [{ Text: "-", Spaced: false }, { Length: 2, Number: >= 0, Spaced: false } to, .. var after]
            && to.Number > from % 100
            && (after is [{ Text: "-" }, ..] ? after[1..] : after)
                is [{ Text: "жж" or "гг" or "годы" or "годов" or "жылдар" or "жылдары" }, ..];
        if (!isShort || _points is not [.., { IsYearOnly: true }])
            return null;
        var year = from - (from % 100) + Rest[1].Number;
        _at += 2;
        _link = Link.Range;
        return Add(new DatePoint(0, 0, year));
    }

    private Remark? Add(DatePoint point)
    {
        if (_points.Count == 0)
        {
            _link = Link.None;
            _points.Add(point);
            return null;
        }
        var last = _points[^1];
        if (_link != Link.Range && last.IsYearOnly && point.Year == 0)
        {
            _points[^1] = point with { Year = last.Year };
            _link = Link.None;
            return null;
        }
        if (_link == Link.None && last.Case == KyrgyzCase.Ablative)
            _link = Link.Range;
        // «20-июнь 21-июнь 2021»: the next day needs no comma.
        if (
            _link == Link.None
            && point.IsDayOnly
            && last is { HasDayAndMonth: true, Year: 0 }
            && point.Day == last.Day + 1
            && MonthFollows()
        )
            _link = Link.List;
        if (_link == Link.None)
            return Remarks.Ambiguous("value-date-ambiguous");
        _points.Add(point);
        _isRange.Add(_link == Link.Range);
        _link = Link.None;
        return null;
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
