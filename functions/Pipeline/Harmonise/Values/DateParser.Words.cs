namespace Pipeline.Harmonise.Values;

/// <content>What the words between a date's numbers mean.</content>
internal sealed partial class DateParser
{
    private Remark? Apply(string code)
    {
        switch (code)
        {
            case "vague":
                return Remarks.Ambiguous("value-date-vague");
            case "from" when _points is [.., { HasDayAndMonth: true, Case: KyrgyzCase.Plain }]:
            case "at":
                _timeExpected = true;
                return null;
            case "from":
                _from = true;
                return null;
            case "by-end":
                _untilEnd = true;
                _deadline = true;
                return null;
            case "until" or "by" when _points.Count == 0:
                _deadline = true;
                _until |= code == "until";
                return null;
            case "until" when _tokens[_at - 1] is { Text: "карата" or ['ч', 'е', 'й', 'и', 'н', ..] }:
                _deadline |= _points.Count == 1;
                _until |= _points.Count == 1;
                return null;
            case "until":
                _link = Link.Range;
                return null;
            case "and":
                _link = _link == Link.Range || (_from && _points.Count == 1) ? Link.Range : Link.List;
                return null;
            default:
                return ApplyUnit(code);
        }
    }

    private Remark? ApplyUnit(string code)
    {
        switch (code)
        {
            case "quarter":
                return ApplyQuarter();
            case "quarter-1" or "quarter-2" or "quarter-3" or "quarter-4":
                return Add(new DatePoint(0, 0, 0) { Quarter = code[^1] - '0' });
            case "half":
                return ApplyHalf();
            case "year" when _points is [.., { IsYearOnly: true } year] && KyrgyzYear.Case(_tokens[_at - 1].Text) is { } @case:
                _points[^1] = year with { Case = @case };
                return null;
            case "year":
                _ofYear |= _points.Count == 0;
                return null;
            case "by":
                return Remarks.Unreadable("value-date-unreadable");
            default:
                return null;
        }
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

    // A half-year is two quarters.
    private Remark? ApplyHalf()
    {
        if (_points is not [.., { IsDayOnly: true, Day: <= 2 } half])
            return Remarks.Unreadable("value-date-unreadable");
        _points[^1] = new DatePoint(0, 0, half.Year) { Quarter = (2 * half.Day) - 1 };
        _link = Link.Range;
        return Add(new DatePoint(0, 0, half.Year) { Quarter = 2 * half.Day });
    }
}
