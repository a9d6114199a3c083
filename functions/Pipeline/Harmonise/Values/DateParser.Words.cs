namespace Pipeline.Harmonise.Values;

/// <content>What the words between a date's numbers mean.</content>
internal sealed partial class DateParser
{
    private Remark? Apply(string code)
    {
        switch (code)
        {
            case ['w', 'e', 'e', 'k', .., var weekday]:
                return ApplyWeekday(weekday - '0');
            case "from" when _points is [.., { HasDayAndMonth: true, Case: KyrgyzCase.Plain }]:
            case "at":
                _timeExpected = true;
                return null;
            case "from":
                _from = true;
                return null;
            case "until" or "by" when _points.Count == 0:
                _deadline = true;
                _until |= code == "until";
                return null;
            // «25-декабрдан кечиктирбестен»: by that day.
            case "by" when _points is [{ Case: KyrgyzCase.Ablative } last]:
                _points[0] = last with { Case = KyrgyzCase.Plain };
                _deadline = true;
                return null;
            case "until":
                _link = Link.Range;
                return null;
            // «12.07 и далее»: until when, nobody knows.
            case "and" when _at == _tokens.Length && _tokens[_at - 1].Text is "далее" or "потом" or "затем" or "then":
                return Remarks.Ambiguous("value-date-open");
            case "and":
                _link = _link == Link.Range || (_from && _points.Count == 1) ? Link.Range : Link.List;
                return null;
            default:
                return ApplyPlan(code);
        }
    }

    private Remark? ApplyPlan(string code)
    {
        switch (code)
        {
            case "by-end":
                _untilEnd = true;
                _deadline = true;
                return null;
            // «перенесли с 12.04 на 19.04»; «12.04 (перенос)» is the old day.
            case "moves":
                _moved = true;
                return _points.Count == 0 ? null : Remarks.Ambiguous("value-date-ambiguous");
            // «15.07 (было 12.07)» gives two days, of which only brackets tell the one that counts.
            case "instead":
                return Remarks.Ambiguous("value-date-ambiguous");
            // «17-майга жылды», «14-апрелден 21-апрелге жылдырылды»: the new day counts.
            case "moved":
                return KeepNewDay();
            // «2 дня», «15 күн ичинде»: how long, not when.
            case "days":
                return _points is [{ IsDayOnly: true }] && !MonthFollows() ? Remarks.Ambiguous("value-date-vague") : null;
            case "during":
                _during = true;
                return null;
            case "planned":
                _planned = true;
                return null;
            default:
                return ApplyVague(code);
        }
    }

    // «по понедельникам»: which of them, nobody knows.
    private Remark? ApplyWeekday(int weekday)
    {
        if (_tokens[_at - 1].Text is [.., 'а' or 'я', 'м'])
            return Remarks.Ambiguous("value-date-vague");
        _weekdays.Add((DayOfWeek)(weekday % 7));
        return null;
    }

    private Remark? ApplyUnit(string code)
    {
        switch (code)
        {
            case "quarter":
                return ApplyQuarter();
            case "half":
                return ApplyPart(2, (point, half) => point with { Half = half });
            case "ten-days":
                return ApplyPart(3, (point, third) => point with { TenDays = third });
            case "ordinal-last" when NextCode() == "ten-days":
                return AddOrdinal(3);
            case "ordinal-1" or "ordinal-2" or "ordinal-3" or "ordinal-4" when NextCode() is "quarter" or "half" or "ten-days":
                return AddOrdinal(code[^1] - '0');
            case "year"
                when _points is [.., { Year: > 0, Case: KyrgyzCase.Plain } year] && KyrgyzYear.Case(_tokens[_at - 1].Text) is { } @case:
                _points[^1] = year with { Case = @case };
                return null;
            case "year":
                _ofYear |= _points.Count == 0;
                ReadEndingOfYear();
                return null;
            case "by" or "ordinal-1" or "ordinal-2" or "ordinal-3" or "ordinal-4" or "ordinal-last":
                return Remarks.Unreadable("value-date-unreadable");
            default:
                return null;
        }
    }

    private string? NextCode() => _at < _tokens.Length ? Words.MatchAt(_tokens, _at)?.Code : null;

    // «июндун үчүнчү он күндүгү»: the month may stand before.
    private Remark? AddOrdinal(int ordinal)
    {
        if (_link != Link.None || _points is not [.., { Precision: DatePrecision.Month } month])
            return Add(new DatePoint(ordinal, 0, 0));
        _points[^1] = month with { Day = ordinal };
        return null;
    }

    private Remark? ApplyQuarter()
    {
        if (_points is [.., { IsDayOnly: true, Day: <= 4 } number])
        {
            _points[^1] = new DatePoint(0, 0, number.Year) { Quarter = number.Day, Case = number.Case };
            return null;
        }
        if (Rest is not [{ Number: >= 1 and <= 4, Length: 1 } after, ..])
            return Remarks.Unreadable("value-date-unreadable");
        _at++;
        return Add(new DatePoint(0, 0, 0) { Quarter = after.Number });
    }

    // «2 полугодие», «II декада», «биринчи жарымы»: the number before is no day.
    private Remark? ApplyPart(int most, Func<DatePoint, int, DatePoint> part)
    {
        if (_points is not [.., { Day: > 0 } number] || number.Day > most)
            return Remarks.Unreadable("value-date-unreadable");
        _points[^1] = part(number with { Day = 0 }, number.Day);
        return null;
    }
}
