namespace Pipeline.Harmonise.Values;

/// <content>How a day or year joins those before it: into one date, a range or a list.</content>
internal sealed partial class DateParser
{
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
        // «20-июнь 21-июнь 2021», «3-окт. 10 окт. 17 окт.»: the next day needs no comma; two that are apart may be the ends of a range.
        if (_link == Link.None && point.IsDayOnly && last is { HasDayAndMonth: true, Year: 0 } && MonthFollows())
        {
            _link = Link.List;
            _hasUnlinked |= point.Day != last.Day + 1;
        }
        if (_link == Link.None && _moved && _points.Count == 1)
            _link = Link.List;
        if (_link == Link.None)
            return Remarks.Ambiguous("value-date-ambiguous");
        _points.Add(point);
        _isRange.Add(_link == Link.Range);
        _link = Link.None;
        return null;
    }
}
