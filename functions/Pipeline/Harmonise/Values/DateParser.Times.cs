namespace Pipeline.Harmonise.Values;

/// <content>Times of day beside a date.</content>
internal sealed partial class DateParser
{
    private const int EarliestHour = 6;

    private bool ReadTime()
    {
        var expected = _timeExpected || LooksLikeTime();
        if (ClockTime.At(Rest, expected) is not { } time)
        {
            _timeExpected = false;
            return false;
        }
        if (time.IsMidnightToTheSecond)
        {
            _at += time.Tokens;
            return true;
        }
        _at += time.Tokens;
        _times.Add(Settled(time.Time));
        _timeExpected = false;
        _link = Link.None;
        if (Rest is [{ Text: "-" or "до" or "по" or "to" or "till" or "until" }, ..] && ClockTime.At(Rest[1..], true) is { } end)
        {
            _times.Close(end.Time);
            _at += 1 + end.Tokens;
        }
        else if (ClockTime.At(Rest, true) is { } until && _tokens.AsSpan(_at + until.Tokens) is [{ Text: "чейин" or "дейре" }, ..])
        {
            _times.Close(until.Time);
            _at += until.Tokens + 1;
        }
        return true;
    }

    // «3 часа дня», «3 pm»; nobody meets at three in the night.
    private TimeOnly Settled(TimeOnly time)
    {
        if (_at < _tokens.Length && HalfDays.At(_tokens, _at) is var (half, tokens))
        {
            _at += tokens;
            if (HalfDays.Settle([(time, half)]) is [var settled])
                return settled;
        }
        _isTimeUnclear |= time is { Hour: > 0 and < EarliestHour };
        return time;
    }

    // «12.07.2018 10.00», «12.07.2018, 14-30»: after a whole date, where the second number can be no month.
    private bool LooksLikeTime() =>
        _link != Link.Range
        && _points is [.., { HasDayAndMonth: true } date]
        && Rest
            is [
                { Number: >= 6 and <= 22, Length: <= 2 },
                { Text: "." or "-" } sign,
                { Spaced: false, Length: 2, Number: 0 or 15 or 30 or 45 } minute,
                .. var after,
            ]
        && (sign.Text == "." || minute.Number == 0 || (date.Year > 0 && after is [] or [{ Kind: TokenKind.Sign, Text: not "." }, ..]));
}
