namespace Pipeline.Harmonise.Values;

/// <content>Words that say which end of a time a day is: «башталып», «аягы», «акыркы күн», «до конца месяца».</content>
internal sealed partial class DateParser
{
    private Remark? ApplyVague(string code)
    {
        switch (code)
        {
            // «1-октябрь менен 10-октябрдын ортосунда»
            case "vague" when _points.Count == 2 && _tokens[_at - 1].Text == "ортосунда":
                _isRange[^1] = true;
                return null;
            case "vague":
                return Remarks.Ambiguous("value-date-vague");
            case "end" when !IsFinish():
                _vagueEnd = true;
                return null;
            // «начало 10.05.22 окончание 20.05.22»; «начало июня» is vague.
            case "start" or "finish" when !DayFollows():
                return Remarks.Ambiguous("value-date-vague");
            default:
                return ApplyEnds(code);
        }
    }

    private Remark? ApplyEnds(string code)
    {
        switch (code)
        {
            case "until-behind":
                _deadline |= _points.Count == 1;
                _until |= _points.Count == 1;
                return null;
            case "start" or "start-behind":
                _from = true;
                return null;
            // «башталышы 5-октябрь, аягы 7-октябрь»
            case "finish" or "end":
                _link = Link.Range;
                return null;
            case "finish-behind":
                _planned |= !EndsRange();
                return null;
            case "finished-behind":
                EndsRange();
                return null;
            // «15-ноябрь - акыркы күн»; «последний день октября» is the month's.
            case "last-day":
                _deadline = true;
                _link = Link.None;
                return NextIsMonth(0) ? Remarks.Unreadable("value-date-unreadable") : null;
            case "of-month":
                _ofMonth |= _points.Count == 0;
                return null;
            case "months":
                return ApplyMonths();
            default:
                return ApplyUnit(code);
        }
    }

    private Remark? KeepNewDay()
    {
        if (_points is [{ Case: KyrgyzCase.Ablative }] or { Count: not (1 or 2) })
            return Remarks.Ambiguous("value-date-ambiguous");
        _points.RemoveRange(0, _points.Count - 1);
        _isRange.Clear();
        (_from, _hasUnlinked) = (false, false);
        return null;
    }

    private bool IsFinish() => _from && _points.Count == 1 && DayFollows();

    // «5.10.22ж дан»: the ending of the year's short word stands alone.
    private void ReadEndingOfYear()
    {
        if (
            _points is not [.., { Year: > 0, Case: KyrgyzCase.Plain } year]
            || Rest is not [{ Kind: TokenKind.Word, Length: 2 or 3, Text: not ("до" or "то") } ending, ..]
            || !KyrgyzEnding.TryRead(ending.Text, out var @case)
            || @case == KyrgyzCase.Plain
        )
            return;
        _points[^1] = year with { Case = @case };
        _at++;
    }

    // «5-октябрь», «5 октября», «05.10»
    private bool DayFollows()
    {
        var rest = Rest[(Rest is [{ Text: ":" or "-" }, ..] ? 1 : 0)..];
        if (NumericDate.At(rest) is { Question: null })
            return true;
        return rest is [{ Kind: TokenKind.Number, Length: <= 2 }, .. var after]
            && (
                MonthAt(after)
                || MonthAt(after[NumeralEnding.At(after).Tokens..])
                || after is [{ Text: "-" }, .. var hyphened] && MonthAt(hyphened)
            );
    }

    private static bool MonthAt(ReadOnlySpan<Token> tokens) => tokens.Length > 0 && MonthWord.At(tokens, 0).Month > 0;

    // «5-октябрда башталып, 7-октябрда бүтөт»
    private bool EndsRange()
    {
        if (!_from || _points.Count != 2)
            return false;
        _isRange[^1] = true;
        return true;
    }

    // «за 9 мес. 2022 г.», «9 айлык отчет»: from the year's beginning; «9 месяцев» alone is how long.
    private Remark? ApplyMonths()
    {
        var isReported = _tokens[_at - 1].Is("айлык") || (_at > 2 && _tokens[_at - 3].Is("за"));
        // «апрель мес. 2022 г.»
        if (_points is [.., { IsDayOnly: false, Month: > 0 }])
            return null;
        if (!isReported || _points is not [{ IsDayOnly: true, Day: > 1 and <= 12 } count])
            return Remarks.Unreadable("value-date-unreadable");
        _points[0] = new DatePoint(0, 1, count.Year);
        _points.Add(new DatePoint(0, count.Day, count.Year));
        _isRange.Add(true);
        return null;
    }
}
